package io.smart360.billing.account;

import java.util.List;

/**
 * All that is known of one account when its bill is calculated.
 *
 * @param characteristics those of the account itself
 */
public record AccountInputs(
    BilledAccount account,
    List<HoldingInputs> holdings,
    List<DatedValue> characteristics,
    BillHistory history) {

  public AccountInputs {
    holdings = List.copyOf(holdings);
    characteristics = List.copyOf(characteristics);
  }
}
