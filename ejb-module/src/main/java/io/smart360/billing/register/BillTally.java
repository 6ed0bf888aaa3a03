package io.smart360.billing.register;

import io.smart360.billing.view.BillState;
import java.math.BigDecimal;

/** How many bills of one state a search finds, and the sum of their amounts. */
public record BillTally(BillState state, long count, BigDecimal amount) {}
