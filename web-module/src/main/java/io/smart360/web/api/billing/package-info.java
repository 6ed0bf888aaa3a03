/**
 * Bill runs, their exceptions, review and approval, and the bills they make, over the interface.
 */
package io.smart360.web.api.billing;
