/**
 * Compact JSON text for what the tariff capability stores: tariff versions and derivations.
 *
 * <p>Decimals are written as they are and read as text, so that no figure passes through binary
 * floating point. Knows nothing of tariffs.
 */
package io.smart360.tariff.json;
