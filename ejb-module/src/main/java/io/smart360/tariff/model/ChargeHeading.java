package io.smart360.tariff.model;

import io.smart360.tariff.charge.terms.InvalidTariff;

/**
 * Under which name and account a charge appears on the bill and in the ledger.
 *
 * @param code code of the component or tax, unique within a version
 * @param label the words on the bill
 * @param type what kind of line it is
 * @param service the service it is for
 * @param glCode account of the general ledger, such as 4000 for water revenue
 * @param taxClass class that taxes choose their base by; empty where no tax applies
 */
public record ChargeHeading(
    String code,
    Label label,
    ChargeType type,
    ServiceKind service,
    String glCode,
    String taxClass) {

  /** The class of charges that no tax applies to. */
  public static final String UNTAXED = "";

  public ChargeHeading {
    if (!code.matches("[A-Za-z][A-Za-z0-9_-]{0,39}")) {
      throw new InvalidTariff(
          "code '" + code + "'",
          "a code has 1 to 40 letters, digits, '_' or '-' and begins with a letter");
    }
    if (!glCode.matches("[A-Za-z0-9.-]{3,20}")) {
      throw new InvalidTariff(
          "GL code '" + glCode + "'", "a GL code has 3 to 20 letters, digits, '.' or '-'");
    }
  }
}
