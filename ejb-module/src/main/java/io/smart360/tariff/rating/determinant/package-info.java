/**
 * The billing determinants: what a bill is computed from besides the tariff.
 *
 * <p>Use and demand as measured, demands of earlier months, characteristics by day, charges from
 * elsewhere, and whether the consumer moved in or out. Values only.
 */
package io.smart360.tariff.rating.determinant;
