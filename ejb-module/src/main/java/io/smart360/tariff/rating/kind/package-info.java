/**
 * How each kind of charge is computed: lines and derivations of one part of a segment.
 *
 * <p>{@link io.smart360.tariff.rating.kind.ComponentRatings} chooses. What charges of a kind must
 * remember from line to line, such as discounts already given, is a memory of the segment.
 */
package io.smart360.tariff.rating.kind;
