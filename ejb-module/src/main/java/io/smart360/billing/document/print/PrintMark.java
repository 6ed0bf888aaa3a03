package io.smart360.billing.document.print;

/** What is stamped on the head of every page of a bill. */
public enum PrintMark {
  /** Nothing: the bill as issued. */
  ORIGINAL,
  /** The same bill printed again (BX06US01-R5). */
  DUPLICATE,
  /** A preview; not a bill. */
  DRAFT;

  /** Key of the words to stamp; empty for none. */
  String words() {
    return this == ORIGINAL ? "" : "mark." + this;
  }
}
