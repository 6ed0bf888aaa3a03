/**
 * A segment on its way to being rated: its versions compiled to rate sheets, cut into parts on
 * which nothing changes, with the use that falls on each part and the lines so far.
 *
 * <p>Knows no kind of charge; {@link io.smart360.tariff.rating.segment.ComponentRating} is what
 * each kind must do. Used inside rating only, but for the request, the rate sheet and the versions.
 */
package io.smart360.tariff.rating.segment;
