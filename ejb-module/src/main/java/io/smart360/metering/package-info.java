/**
 * Brings readings from the register to billing: {@code intake} takes files in, this package
 * validates what was collected and estimates what is missing, {@code cycle} plans and closes read
 * cycles, {@code work} lets people decide what the rules could not.
 *
 * <p>The rules themselves ({@code validation}, {@code estimation}, {@code consumption}) are pure;
 * {@code facts} reads what they judge by. Uses shared, tenancy, identity, and the JSON text of
 * tariff; tells billing by the states of readings.
 */
package io.smart360.metering;
