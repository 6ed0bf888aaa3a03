package io.smart360.billing.document.page;

/** A point on the sheet; {@code y} from the top edge, for text its base line. */
record Place(float x, float y) {}
