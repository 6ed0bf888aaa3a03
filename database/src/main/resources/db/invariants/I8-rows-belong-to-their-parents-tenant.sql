-- Every reference between tenants' tables carries the tenant, so that no row can point at another
-- tenant's row; and the wall stands on every table.
select null::bigint as tenant_id, c.conrelid::regclass || '.' || c.conname as what,
       'the reference to ' || c.confrelid::regclass || ' does not carry the tenant' as finding
from pg_constraint c
join pg_attribute child on child.attrelid = c.conrelid and child.attname = 'tenant_id'
join pg_attribute parent on parent.attrelid = c.confrelid and parent.attname = 'tenant_id'
where c.contype = 'f' and c.connamespace = current_schema()::regnamespace
  and not exists (
    select from unnest(c.conkey, c.confkey) as k(child_column, parent_column)
    where k.child_column = child.attnum and k.parent_column = parent.attnum)
union all
select null, r.oid::regclass::text,
       'row-level security is not enabled and forced with one policy'
from pg_class r
join pg_attribute a on a.attrelid = r.oid and a.attname = 'tenant_id' and not a.attisdropped
where r.relkind in ('r', 'p') and r.relnamespace = current_schema()::regnamespace
  and (not r.relrowsecurity or not r.relforcerowsecurity
       or (select count(*) from pg_policy p where p.polrelid = r.oid) <> 1)
union all
select s.tenant_id, 'reading ' || s.reading_id, 'its finding belongs to another tenant'
from reading_finding s join meter_reading m on m.id = s.reading_id and m.read_on = s.read_on
where m.tenant_id <> s.tenant_id
