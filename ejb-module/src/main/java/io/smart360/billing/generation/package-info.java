/**
 * Works a bill run: selects its accounts, bills them chunk by chunk, and reconciles at the end.
 *
 * <p>Any number of workers on any number of nodes may work one run. A chunk claims rows that no
 * other worker holds, reads all that it needs in a handful of set-based queries, calculates in
 * memory and writes in bulk, in one transaction: what was not committed was never claimed. Rules:
 * BX-RUN-R1 to R4. Uses {@code calculation} and {@code run}.
 */
package io.smart360.billing.generation;
