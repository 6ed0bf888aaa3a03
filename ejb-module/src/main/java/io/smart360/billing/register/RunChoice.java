package io.smart360.billing.register;

import java.time.LocalDate;

/** A bill run to choose bills by: its number, its cycle, and the day after its last day. */
public record RunChoice(long id, String number, String cycle, LocalDate periodEnd) {}
