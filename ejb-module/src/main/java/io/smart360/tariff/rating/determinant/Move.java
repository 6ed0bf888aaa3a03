package io.smart360.tariff.rating.determinant;

/** Why a segment may begin or end within a period of the bill cycle. */
public enum Move {
  /** The consumer moved in on its first day. */
  IN,
  /** The consumer moved out on its last day. */
  OUT
}
