/**
 * Whose work is being done, by whom, when, and under which numbers.
 *
 * <p>Tenant, user and request id are told to PostgreSQL at the start of every transaction, here and
 * nowhere else; the wall between tenants stands in the database. Also holds utilities with their
 * settings, the clock (the only place that asks for the time), calendars and business numbers. Uses
 * {@code shared}.
 */
package io.smart360.tenancy;
