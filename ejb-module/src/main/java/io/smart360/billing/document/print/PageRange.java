package io.smart360.billing.document.print;

/** The pages of one bill within a print stream, counted from 1, both belonging to it. */
public record PageRange(int first, int last) {

  public int pages() {
    return last - first + 1;
  }
}
