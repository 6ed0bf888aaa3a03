/**
 * Who may sign in, and what their roles allow.
 *
 * <p>Roles are those of the permission matrix; each public method of a service names the ones that
 * may use it. Uses {@code tenancy}.
 */
package io.smart360.identity;
