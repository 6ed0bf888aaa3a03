-- Debit equals credit in every journal.
select j.tenant_id, 'journal ' || j.id as what,
       'debit ' || coalesce(sum(p.debit), 0) || ', credit ' || coalesce(sum(p.credit), 0)
       || ', lines ' || count(p.line_no) as finding
from journal j left join posting p on p.tenant_id = j.tenant_id and p.journal_id = j.id
group by j.tenant_id, j.id
having coalesce(sum(p.debit), 0) <> coalesce(sum(p.credit), 0) or count(p.line_no) < 2
