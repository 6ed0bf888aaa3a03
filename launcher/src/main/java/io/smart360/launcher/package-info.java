/**
 * One command to a running system: PostgreSQL when none is configured, roles, migrations, Payara
 * Micro, the application; and a clean stop.
 *
 * <p>Its class path is the parent of the server's, so it stays small and holds no Jakarta API.
 */
package io.smart360.launcher;
