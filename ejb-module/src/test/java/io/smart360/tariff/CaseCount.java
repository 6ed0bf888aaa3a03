package io.smart360.tariff;

/** How many random cases a test rates. */
public final class CaseCount {

  private CaseCount() {}

  /**
   * The usual number of cases, or the fewer of the system property {@code random.cases}, by which
   * mutation testing repeats a test hundreds of times.
   */
  public static int of(int usual) {
    return Integer.getInteger("random.cases", usual);
  }
}
