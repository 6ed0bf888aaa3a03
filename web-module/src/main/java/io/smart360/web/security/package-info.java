/**
 * The door: who calls, by page or by token, and on whose behalf each request works.
 *
 * <p>One authentication mechanism delegates by path. Filters tell the tenant to the thread, number
 * each request, and send the headers that browsers are to obey.
 */
package io.smart360.web.security;
