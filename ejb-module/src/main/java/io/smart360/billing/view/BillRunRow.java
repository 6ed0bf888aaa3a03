package io.smart360.billing.view;

import io.smart360.billing.run.BillRunState;
import io.smart360.billing.run.order.BillRunMode;
import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A bill run in a list.
 *
 * @param eligible 0 before it is known; so with the other figures
 * @param total sum of its bills
 */
public record BillRunRow(
    long id,
    String number,
    String cycle,
    BillRunMode mode,
    boolean dryRun,
    BillRunState state,
    DateRange period,
    LocalDate billOn,
    int eligible,
    int billed,
    int held,
    int excluded,
    BigDecimal total,
    String preparedBy,
    Instant createdAt) {}
