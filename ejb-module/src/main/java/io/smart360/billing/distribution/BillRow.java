package io.smart360.billing.distribution;

import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** An issued bill with its account and place, as stored. */
record BillRow(
    long id,
    String number,
    LocalDate billOn,
    LocalDate dueOn,
    DateRange period,
    Amounts amounts,
    Kind kind,
    Receiver receiver,
    Place place,
    Optional<LocalDate> lastBillOn) {

  /** The figures of the bill and its balance block, in its currency. */
  record Amounts(
      String currency,
      BigDecimal charges,
      BigDecimal taxes,
      BigDecimal previousBalance,
      BigDecimal payments,
      BigDecimal adjustments) {}

  /** Whether it replaces another bill, and whether it closes the account. */
  record Kind(boolean isCorrected, boolean isFinal) {}

  /** Who is billed. */
  record Receiver(
      String accountNumber, String category, String name, String address, String language) {}

  /** Where the utility serves. */
  record Place(String street, String city, String region, String postalCode) {}
}
