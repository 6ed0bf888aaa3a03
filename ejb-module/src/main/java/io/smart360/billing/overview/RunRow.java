package io.smart360.billing.overview;

import io.smart360.billing.run.BillRunState;
import io.smart360.billing.run.order.BillRunMode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A bill run as a list shows it.
 *
 * @param periodEnd first day after the period
 * @param eligible accounts to be billed; null before they were counted
 * @param billed null before generation has ended
 * @param held null before generation has ended
 * @param total null before generation has ended
 */
public record RunRow(
    long id,
    String number,
    String cycle,
    LocalDate periodStart,
    LocalDate periodEnd,
    BillRunMode mode,
    boolean dryRun,
    BillRunState state,
    Integer eligible,
    Integer billed,
    Integer held,
    BigDecimal total,
    String preparedBy,
    Instant createdAt)
    implements Serializable {}
