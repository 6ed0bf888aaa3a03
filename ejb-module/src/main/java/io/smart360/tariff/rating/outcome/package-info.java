/**
 * What rating comes to: the lines of a segment, what is to be noted of it, or the reason why there
 * is none.
 *
 * <p>A refusal is an outcome with a code of the bill exceptions. Rounding of a segment as a whole
 * belongs here too, because it only looks at lines.
 */
package io.smart360.tariff.rating.outcome;
