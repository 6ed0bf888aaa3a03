package io.smart360.billing.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * What page 2 adds to the standing explanations, rights and contacts of the text bundles.
 *
 * @param tariffs price lists that were used for this bill
 * @param notices the utility's own paragraphs, for example how to report a leak
 */
public record BackPage(List<TariffTable> tariffs, List<BillMessage> notices) {

  public BackPage {
    tariffs = List.copyOf(tariffs);
    notices = List.copyOf(notices);
  }

  /**
   * A price list used for this bill.
   *
   * @param name tariff and days it was in force, in the language of the bill
   * @param rows its prices
   */
  public record TariffTable(String name, List<TariffRow> rows) {

    public TariffTable {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One price.
   *
   * @param text what is charged, for example "Tier 1, 0 to 5 of 100 gal"
   * @param unit what the price is for, for example "100 gal" or "month"
   * @param rate price of one unit in the currency of the bill
   */
  public record TariffRow(String text, String unit, BigDecimal rate) {}
}
