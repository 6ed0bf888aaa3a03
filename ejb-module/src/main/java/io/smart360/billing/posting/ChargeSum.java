package io.smart360.billing.posting;

import java.math.BigDecimal;

/**
 * The lines of a bill with one charge type and ledger code, added up.
 *
 * @param chargeType as stored with the lines
 * @param amount negative for discounts and true-ups
 */
public record ChargeSum(long billId, String chargeType, String glCode, BigDecimal amount) {}
