/**
 * What a utility charges: tariffs, their versions, and what a quantity costs under them.
 *
 * <p>A tariff version is a published promise: once in force it never changes, a correction is a new
 * version (BX-RATE-R1). The sub-packages are the rating core, pure calculation without container,
 * database or clock: {@code charge} and {@code model} say what a version states, {@code file} reads
 * and writes it, {@code rating} tells what it costs and {@code derivation} why, which {@code
 * explanation} puts into words; {@code exchange} reads formats of others, and {@code bench}
 * compares tariffs with known bills. This package itself enters versions and puts them in force.
 * Uses {@code identity}, {@code tenancy} and {@code shared}.
 */
package io.smart360.tariff;
