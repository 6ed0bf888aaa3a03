package io.smart360.billing.run;

/** Who takes part in a run, as SQL: the one rule for counting before and for selecting. */
public final class BillRunEligibility {

  /**
   * Joins to a run {@code r} and an account {@code a} the reason {@code e.reason} why the account
   * does not take part, null where it does (BX-BILL-R3). An inactive account takes part once more,
   * for its final bill.
   */
  public static final String JOIN =
      """
      left join lateral (
        select bool_or(greatest(h.held_start, b.billed_to)
                       < least(coalesce(h.held_end, r.period_end), r.period_end)) as is_open,
               bool_or(b.billed_to >= r.period_end) as is_billed
        from connection_holding h
        left join lateral (
          select max(s.period_end) as billed_to from bill_segment s
          where s.holding_id = h.id and s.state in ('READY', 'FROZEN', 'CANCEL_PENDING')) b on true
        where h.account_id = a.id and h.held_start < r.period_end) o on true
      cross join lateral (
        select case
          when a.bill_hold_until >= r.bill_on then 'BX-E16'
          when a.status = 'PENDING' then 'BX-E17'
          when o.is_open then null
          when o.is_billed then 'BX-E18'
          else 'BX-E17' end as reason) e
      """;

  private BillRunEligibility() {}
}
