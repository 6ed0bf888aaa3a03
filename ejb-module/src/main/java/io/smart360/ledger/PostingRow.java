package io.smart360.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A posting as lists show it, with what it was posted for. */
public record PostingRow(
    long journalId,
    LocalDate accountingOn,
    JournalDraft.Source source,
    String description,
    Optional<Long> accountId,
    BigDecimal debit,
    BigDecimal credit) {}
