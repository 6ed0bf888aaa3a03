/**
 * What a tariff says: its header, its versions, their components and taxes.
 *
 * <p>Immutable definitions, complete and consistent once built; the tariff file writes them down
 * and the rating engine compiles them. Rules: BX-RATE-R1 to R7, R15, R16. Uses {@code charge}.
 */
package io.smart360.tariff.model;
