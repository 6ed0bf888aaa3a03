package io.smart360.ledger;

import io.smart360.shared.DateRange;

/**
 * Which postings of one code a list shows.
 *
 * @param first how many to leave out, newest first
 * @param count at most this many
 */
public record PostingSearch(
    long utilityId, String glCode, DateRange period, int first, int count) {}
