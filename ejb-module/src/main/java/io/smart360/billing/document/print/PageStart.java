package io.smart360.billing.document.print;

/** On which side of the sheet a bill of a print stream begins. */
public enum PageStart {
  /** Right after the bill before it: single-sided printing and screens. */
  ANY_PAGE,
  /** On the front of a sheet: an empty page is put in where needed, for printing on both sides. */
  FRONT_OF_SHEET
}
