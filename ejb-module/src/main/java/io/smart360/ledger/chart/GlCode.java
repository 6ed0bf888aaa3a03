package io.smart360.ledger.chart;

/**
 * An account of the general ledger.
 *
 * @param code 3 to 20 capital letters, digits, points or hyphens; unique in the utility
 * @param normalSide the side on which its balance usually stands
 */
public record GlCode(String code, String name, Type type, Side normalSide) {

  /** Where an account belongs in the balance sheet or the income statement. */
  public enum Type {
    ASSET,
    LIABILITY,
    REVENUE,
    EXPENSE,
    EQUITY
  }

  public GlCode {
    if (!code.matches("[A-Z0-9.-]{3,20}")) {
      throw new IllegalArgumentException("Not a ledger code: '" + code + "'");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("Ledger code " + code + " needs a name");
    }
  }
}
