/** The pages of tariffs: each bean backs the page of its name. Reads and acts through the EJBs. */
package io.smart360.web.tariff;
