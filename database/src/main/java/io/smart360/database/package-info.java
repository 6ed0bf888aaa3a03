/**
 * What the owner role does to a database: start it when none is configured, make its roles, migrate
 * it, and check the invariants that must always hold.
 *
 * <p>The running application never uses this package; the launcher and the tests do.
 */
package io.smart360.database;
