-- No day of a service agreement is billed twice.
select tenant_id, 'segment ' || id as what,
       'holding ' || holding_id || ' is billed to ' || (before - 1) || ' and again from '
       || period_start as finding
from (
  select tenant_id, id, holding_id, period_start,
         max(period_end) over (partition by tenant_id, holding_id order by period_start, id
                               rows between unbounded preceding and 1 preceding) as before
  from bill_segment where state in ('READY', 'FROZEN', 'CANCEL_PENDING')) s
where before > period_start
