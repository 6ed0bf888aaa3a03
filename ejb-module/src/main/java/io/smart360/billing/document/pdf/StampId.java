package io.smart360.billing.document.pdf;

/** A drawing that was written into a document once and may be put on any of its pages. */
public record StampId(String name) {}
