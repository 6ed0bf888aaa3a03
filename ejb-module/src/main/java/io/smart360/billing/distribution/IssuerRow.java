package io.smart360.billing.distribution;

import io.smart360.billing.document.Paper;
import java.math.BigDecimal;

/**
 * The utility as its bills show it.
 *
 * @param minimumBill less than this is not asked for (BX-BILL-R5)
 */
record IssuerRow(
    String name,
    String address,
    String phone,
    String email,
    String website,
    String country,
    String datePattern,
    Paper paper,
    BigDecimal minimumBill) {}
