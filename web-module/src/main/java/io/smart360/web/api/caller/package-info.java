/** For whom a request of the interface is answered. */
package io.smart360.web.api.caller;
