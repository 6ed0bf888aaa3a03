package io.smart360.billing.posting;

import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An approved bill that is not issued yet.
 *
 * @param amount charges and taxes of the bill itself
 */
public record BillToPost(
    long id,
    long accountId,
    String accountNumber,
    Currency currency,
    LocalDate billOn,
    DateRange period,
    BigDecimal amount) {}
