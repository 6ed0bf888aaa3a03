package io.smart360.billing.account;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The account that a bill is for, as far as billing asks.
 *
 * @param category customer class such as RESIDENTIAL_SINGLE
 * @param email where paperless bills go, if any
 * @param closedOn the day the account was closed, if it is
 */
public record BilledAccount(
    long id,
    String number,
    String category,
    String mailingAddress,
    Optional<String> email,
    String language,
    Optional<LocalDate> closedOn) {}
