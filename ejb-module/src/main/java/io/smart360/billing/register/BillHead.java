package io.smart360.billing.register;

import io.smart360.billing.view.BillState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands at the head of a bill.
 *
 * @param number absent until the bill is issued
 * @param periodEnd the day after the last day billed
 * @param charges sum of the lines without taxes
 * @param amount charges and taxes
 * @param balance what the account owed before and owes now; absent until the bill is posted
 * @param before the bill issued before this one, if there is one
 */
public record BillHead(
    long id,
    Optional<String> number,
    BillState state,
    String run,
    String account,
    String consumer,
    String address,
    LocalDate periodStart,
    LocalDate periodEnd,
    LocalDate billOn,
    LocalDate dueOn,
    BigDecimal charges,
    BigDecimal taxes,
    BigDecimal amount,
    boolean estimated,
    Optional<Balance> balance,
    Optional<Instant> issuedAt,
    Optional<Before> before) {

  /**
   * The balance block: previous balance, less payments, plus adjustments, plus the amount of the
   * bill, is the total due.
   */
  public record Balance(
      BigDecimal previous, BigDecimal payments, BigDecimal adjustments, BigDecimal totalDue) {}

  /** The issued bill before: its id, the day after its last day, and its amount. */
  public record Before(long id, LocalDate periodEnd, BigDecimal amount) {}
}
