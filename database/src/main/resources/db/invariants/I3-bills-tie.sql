-- A bill's amount is the sum of its lines; an issued bill's journal moved the account by that amount.
select b.tenant_id, 'bill ' || coalesce(b.number, b.id::text) as what,
       'amount ' || b.amount || ', lines ' || coalesce(l.total, 0) as finding
from bill b left join (
  select tenant_id, bill_id, sum(amount) as total from charge_line group by tenant_id, bill_id) l
  on l.tenant_id = b.tenant_id and l.bill_id = b.id
where b.state <> 'VOID' and b.amount <> coalesce(l.total, 0)
union all
select b.tenant_id, 'bill ' || b.number,
       'amount ' || b.amount || ', posted ' || coalesce(p.total, 0)
from bill b left join (
  select tenant_id, journal_id, account_id, sum(debit - credit) as total
  from posting where account_id is not null group by tenant_id, journal_id, account_id) p
  on p.tenant_id = b.tenant_id and p.journal_id = b.journal_id and p.account_id = b.account_id
where b.state in ('ISSUED', 'CANCELLED') and b.amount <> coalesce(p.total, 0)
