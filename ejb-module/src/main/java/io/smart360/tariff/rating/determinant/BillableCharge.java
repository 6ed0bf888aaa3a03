package io.smart360.tariff.rating.determinant;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A charge from elsewhere that goes on the bill (PASS_THROUGH).
 *
 * @param component code of the component that takes it
 * @param on the day it arose, which chooses the version of the tariff; a day before or after the
 *     segment counts as its first or last
 * @param text the words on the bill; empty for those of the component
 * @param amount the amount, negative for a credit
 * @param reference what it is known by where it comes from; may be empty
 */
public record BillableCharge(
    String component, LocalDate on, String text, BigDecimal amount, String reference) {}
