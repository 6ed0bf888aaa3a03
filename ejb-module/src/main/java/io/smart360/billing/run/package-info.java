/**
 * The bill run: what is to be billed, its states from draft to closed, and its exceptions.
 *
 * <p>A run is worked by any number of nodes; what is done and what is not stands in the rows of its
 * items. Rules: BX-RUN-R1 to R6, BX01US01. Asks {@code metering.cycle} for estimates of missing
 * readings.
 */
package io.smart360.billing.run;
