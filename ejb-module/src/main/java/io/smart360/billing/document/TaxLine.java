package io.smart360.billing.document;

import io.smart360.shared.Money;
import java.math.BigDecimal;

/**
 * A tax on the current charges (BX-RATE-R16); zero-rated and exempt bases have their own line.
 *
 * @param text name of the tax in the language of the bill
 * @param base what was taxed
 * @param percent for example 5 for 5 %
 * @param amount rounded once for the tax code
 */
public record TaxLine(String text, Money base, BigDecimal percent, Money amount) {}
