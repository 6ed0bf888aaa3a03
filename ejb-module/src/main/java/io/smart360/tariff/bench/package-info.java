/**
 * The tariff test bench: rates cases of a utility by tariff files and compares them with what it
 * expects, before a tariff is put in force.
 *
 * <p>Needs no database and no server. A case that cannot be rated says why in its own row and stops
 * nothing. Uses {@code rating}, {@code file} and {@code exchange}.
 */
package io.smart360.tariff.bench;
