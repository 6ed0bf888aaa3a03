-- The wall between tenants. Every table that holds a tenant's rows has tenant_id as its first
-- column, filled by the database, and one policy that row-level security forces on everyone but
-- the owner role. Unset means zero rows.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Who the running transaction works for; null outside one that carries a tenant.
create function current_tenant() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::bigint;

-- Who acts, for audit; null for jobs of the system itself.
create function current_actor() returns text
  language sql stable parallel safe
  return nullif(current_setting('app.actor', true), '');

create function current_request() returns text
  language sql stable parallel safe
  return nullif(current_setting('app.request_id', true), '');

-- Raises the wall on each table (and partition) that has tenant_id and does not stand behind it
-- yet. Each migration that creates a tenant table calls it at its end; a test reads the catalogue.
create procedure raise_tenant_wall()
  language plpgsql
as $$
declare
  t record;
begin
  for t in
    select c.oid::regclass as name
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relkind in ('r', 'p')
      and c.relnamespace = current_schema()::regnamespace
      and not (c.relrowsecurity and c.relforcerowsecurity)
  loop
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format(
      'create policy tenant_wall on %s'
      || ' using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::bigint)'
      || ' with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::bigint)',
      t.name);
  end loop;
end
$$;

-- Ids of records made one at a time, in blocks of 50 that end with the value drawn; and of records
-- made by the thousand, in blocks that begin with it. The two never meet in one table: bulk ids
-- begin at a million millions.
create sequence entity_id start with 50 increment by 50;
create sequence bulk_id start with 1000000000000 increment by 1000;

grant usage on schema ${schema} to ${app_role}, ${read_role}, ${platform_role};
grant usage on sequence entity_id, bulk_id to ${app_role}, ${platform_role};
