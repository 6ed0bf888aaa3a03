/**
 * YAML text as values that know their line, for files that people write: what is wrong is said with
 * its place, and what would be right.
 *
 * <p>Figures are read as they are written. Uses {@code charge} and {@code formula}, whose
 * complaints become faults at a place.
 */
package io.smart360.tariff.yaml;
