package io.smart360.billing.register;

import io.smart360.billing.view.BillState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A bill in a list.
 *
 * @param number absent until the bill is issued
 * @param periodStart first day billed
 * @param periodEnd the day after the last day billed
 * @param uses what was used of each metered service
 * @param amount charges and taxes of this bill, without balances brought forward
 * @param estimated whether a reading it rests on is an estimate
 */
public record BillRow(
    long id,
    Optional<String> number,
    String account,
    String consumer,
    LocalDate periodStart,
    LocalDate periodEnd,
    List<Use> uses,
    BigDecimal amount,
    LocalDate dueOn,
    boolean estimated,
    BillState state) {

  /** What was used of a service, in the unit of its meter. */
  public record Use(String service, BigDecimal quantity, String unit) {}
}
