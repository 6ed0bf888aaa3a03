/**
 * What is known of registers when their readings are judged or estimated: configuration, place,
 * holder, cycle, past, neighbours, class and the utility's rules; read for a whole chunk at once,
 * in a number of statements that does not depend on its size.
 *
 * <p>Uses tenancy and the pure parts of metering; changes nothing.
 */
package io.smart360.metering.facts;
