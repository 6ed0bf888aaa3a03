package io.smart360.billing.view;

import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A bill in a list.
 *
 * @param number empty until it is issued
 * @param amount what the bill itself adds: charges and taxes
 * @param totalDue with the balance carried forward; empty until it is issued
 */
public record BillRow(
    long id,
    Optional<String> number,
    long runId,
    long accountId,
    String accountNumber,
    String consumer,
    DateRange period,
    LocalDate billOn,
    LocalDate dueOn,
    BillState state,
    String currency,
    BigDecimal amount,
    Optional<BigDecimal> totalDue,
    boolean estimated) {}
