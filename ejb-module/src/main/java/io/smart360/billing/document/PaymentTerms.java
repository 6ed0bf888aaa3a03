package io.smart360.billing.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How the total is to be paid.
 *
 * @param dueOn last day to pay without consequences; for automatic collection the day it is taken
 * @param way who moves the money
 * @param note one sentence under the total in the language of the bill, for example what a late fee
 *     costs or what is due after the due date (BX-BILL-R7)
 */
public record PaymentTerms(LocalDate dueOn, PaymentWay way, Optional<String> note) {}
