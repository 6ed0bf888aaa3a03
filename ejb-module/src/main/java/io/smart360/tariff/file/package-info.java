/**
 * The tariff file: one readable YAML format that holds all a tariff says, and its JSON form that
 * the database keeps.
 *
 * <p>Figures are read as they are written, unknown words are refused, and every fault is reported
 * with its place, what is wrong and what would be right. Uses {@code model}, {@code charge} and
 * {@code json}.
 */
package io.smart360.tariff.file;
