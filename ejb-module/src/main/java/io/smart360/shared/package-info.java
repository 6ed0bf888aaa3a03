/**
 * Values that every capability speaks in: money, ranges of days, refusals.
 *
 * <p>Holds no business word of its own and uses nothing of the product.
 */
package io.smart360.shared;
