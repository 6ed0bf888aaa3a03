package io.smart360.billing.document.pdf;

/** A picture that was written into a document once and may be drawn on any of its pages. */
public record PictureId(String name) {}
