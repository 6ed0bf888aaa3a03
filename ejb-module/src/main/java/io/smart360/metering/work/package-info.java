/**
 * What screens and interfaces read about readings: the work list of validators, one reading with
 * all that speaks for or against it, and the past of a connection.
 *
 * <p>Uses tenancy, identity, and the facts and rules of metering; changes nothing.
 */
package io.smart360.metering.work;
