package io.smart360.tariff.naive;

import io.smart360.tariff.naive.PlainCase.PlainCharge;
import io.smart360.tariff.naive.PlainCase.PlainVersion;
import java.util.List;
import java.util.Map;

/** Counts what random cases have really put to the test. */
final class DrawnKinds {

  /** What must occur among the lines, charges and terms of the cases. */
  static final List<String> EXPECTED =
      List.of(
          "FIXED",
          "FLAT",
          "BLOCK",
          "STEP",
          "BUDGET",
          "UNIT",
          "TOU",
          "DEMAND",
          "FORMULA",
          "NET",
          "PASS_THROUGH",
          "MINIMUM",
          "PERCENT",
          "PERCENT_OFF",
          "AMOUNT_OFF",
          "TAX",
          "TAX_INCLUDED",
          "VARIANT",
          "SEASONAL",
          "ALLOWANCE",
          "several dimensions",
          "condition",
          "exempt",
          "included compound tax",
          "rounded as a whole",
          "refused");

  private DrawnKinds() {}

  static void count(NaiveRater rater, Map<String, Integer> drawn) {
    for (NaiveLine line : rater.lines()) {
      boolean isOut = line.of().type().equals("TAX_INCLUDED");
      add(drawn, isOut ? "TAX_INCLUDED" : line.of().kind(), true);
    }
    for (PlainVersion version : rater.runs().versions()) {
      for (PlainCharge charge : version.charges()) {
        add(drawn, "condition", !charge.when().isEmpty());
        add(drawn, "several dimensions", charge.dimensions().size() > 1);
        add(drawn, charge.kind(), !charge.variants().isEmpty());
        add(drawn, charge.kind(), charge.kind().equals("ALLOWANCE"));
      }
      version.taxes().forEach(tax -> add(drawn, "exempt", NaiveTaxes.isExempt(rater, tax)));
      version
          .taxes()
          .forEach(tax -> add(drawn, "included compound tax", tax.included() && tax.compound()));
    }
    add(drawn, "rounded as a whole", rater.plain().rules().wholeSegment());
  }

  private static void add(Map<String, Integer> drawn, String kind, boolean isThere) {
    if (isThere) {
      drawn.merge(kind, 1, Integer::sum);
    }
  }
}
