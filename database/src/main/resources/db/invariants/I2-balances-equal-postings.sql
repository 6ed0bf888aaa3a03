-- What an account is said to owe is the sum of its postings on the control accounts.
select coalesce(b.tenant_id, s.tenant_id) as tenant_id,
       'account ' || coalesce(b.account_id, s.account_id) as what,
       'balance ' || coalesce(b.balance, 0) || ', postings ' || coalesce(s.total, 0) as finding
from account_balance b
full join (
  select tenant_id, account_id, sum(debit - credit) as total
  from posting where account_id is not null
  group by tenant_id, account_id) s
  on s.tenant_id = b.tenant_id and s.account_id = b.account_id
where coalesce(b.balance, 0) <> coalesce(s.total, 0)
union all
select p.tenant_id, 'journal ' || p.journal_id || ' line ' || p.line_no,
       case when p.account_id is null then 'control account ' || p.gl_code || ' without an account'
            else 'account ' || p.account_id || ' on code ' || p.gl_code end
from posting p
where (p.account_id is not null) <> (p.gl_code in ('1100', '2200'))
