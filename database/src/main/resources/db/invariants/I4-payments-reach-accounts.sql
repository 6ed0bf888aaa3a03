-- All money that came in stands on consumer accounts (open debt or unapplied credit) or in suspense.
select j.tenant_id, 'journal ' || j.id as what,
       'came in ' || sum(case when p.gl_code in ('1000', '1010', '1050') then p.debit - p.credit
                              else 0 end)
       || ', reached accounts '
       || sum(case when p.gl_code in ('1100', '2200', '2210') then p.credit - p.debit else 0 end)
         as finding
from journal j join posting p on p.tenant_id = j.tenant_id and p.journal_id = j.id
where j.kind in ('PAYMENT', 'PAYMENT_REVERSED')
group by j.tenant_id, j.id
having sum(case when p.gl_code in ('1000', '1010', '1050') then p.debit - p.credit else 0 end)
    <> sum(case when p.gl_code in ('1100', '2200', '2210') then p.credit - p.debit else 0 end)
