/** Tariffs over the interface: entered as files, approved, offered in plans, read. */
package io.smart360.web.api.tariff;
