package io.smart360.billing.document.pdf;

/**
 * How a line is drawn.
 *
 * @param thickness in points
 */
public record Stroke(Colour colour, float thickness) {}
