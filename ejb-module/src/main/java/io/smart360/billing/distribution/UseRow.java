package io.smart360.billing.distribution;

import io.smart360.shared.DateRange;
import java.math.BigDecimal;

/**
 * Use of a service that a bill, or one of the 13 months before it, was made for.
 *
 * @param billId the bill whose chart it stands in
 * @param isOfThisBill whether that bill itself billed it
 */
record UseRow(
    long billId,
    String service,
    String unit,
    DateRange period,
    BigDecimal quantity,
    BigDecimal amount,
    boolean isOfThisBill) {}
