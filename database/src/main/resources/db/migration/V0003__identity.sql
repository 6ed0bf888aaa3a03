-- Staff users, their roles, and the audit trail.

create table app_user (
  tenant_id        bigint not null default current_tenant() references tenant,
  id               bigint not null,
  version          integer not null default 0,
  email            text not null check (email = lower(trim(email)) and email like '_%@_%'),
  name             text not null,
  password_hash    text not null,
  state            text not null default 'ACTIVE'
                   check (state in ('INVITED', 'PENDING', 'ACTIVE', 'LOCKED', 'INACTIVE')),
  language         text not null default 'en' check (language in ('en', 'es')),
  failures         integer not null default 0,
  first_failure_at timestamptz,
  locked_until     timestamptz,
  -- Each lock without a sign-in between lasts twice as long as the one before.
  locks_in_row     integer not null default 0,
  last_sign_in_at  timestamptz,
  -- How the user wants pages to look, and whether single keys act (WCAG 2.1.4).
  theme            text not null default 'SYSTEM' check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
  density          text not null default 'NORMAL'
                   check (density in ('COMPACT', 'NORMAL', 'RELAXED')),
  single_keys      boolean not null default true,
  -- Tokens and sessions begun before this instant are dead.
  valid_from       timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id)
);
-- An e-mail address is unique in the whole system (ONB00-R1): the sign-in page asks for no tenant.
create unique index app_user_email on app_user (email);

create table user_role (
  tenant_id   bigint not null default current_tenant(),
  user_id     bigint not null,
  utility_id  bigint not null,
  role        text not null,
  primary key (tenant_id, user_id, utility_id, role),
  foreign key (tenant_id, user_id) references app_user,
  foreign key (tenant_id, utility_id) references utility
);

-- Tells sign-in which tenant an address belongs to, before any tenant is set. Nothing else of the
-- user leaves the wall.
create function tenant_of_user(user_email text) returns bigint
  language sql stable security definer set search_path = ${schema}, pg_temp
begin atomic
  select u.tenant_id from app_user u join tenant t using (tenant_id)
  where u.email = lower(trim(user_email)) and t.state <> 'CLOSED';
end;
revoke execute on function tenant_of_user(text) from public;
grant execute on function tenant_of_user(text) to ${app_role};

-- Who did what, before and after. Rows are only ever added.
create table audit_event (
  tenant_id    bigint not null default current_tenant(),
  id           bigint generated always as identity,
  occurred_at  timestamptz not null default clock_timestamp(),
  actor        text,
  request_id   text,
  entity       text not null,
  entity_id    text not null,
  action       text not null,
  before       jsonb,
  after        jsonb,
  primary key (tenant_id, occurred_at, id)
) partition by range (occurred_at);
create table audit_event_rest partition of audit_event default;
create index audit_event_entity on audit_event (tenant_id, entity, entity_id, occurred_at);

-- Writes the change of a row to the audit trail; secrets are masked. Set on the tables named in
-- each migration: screens, jobs and psql are caught alike.
create function audit_change() returns trigger
  language plpgsql
as $$
declare
  old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) - 'password_hash' end;
  new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) - 'password_hash' end;
  row_now jsonb := coalesce(new_row, old_row);
begin
  if old_row is distinct from new_row then
    insert into audit_event (tenant_id, actor, request_id, entity, entity_id, action, before, after)
    values ((row_now ->> 'tenant_id')::bigint, current_actor(), current_request(), tg_table_name,
            coalesce(row_now ->> 'id', row_now ->> 'code', row_now ->> 'user_id', '-'),
            tg_op, old_row, new_row);
  end if;
  return null;
end
$$;

create trigger audit after insert or update or delete on utility
  for each row execute function audit_change();
create trigger audit after insert or update or delete on utility_setting
  for each row execute function audit_change();
create trigger audit after insert or update or delete on number_format
  for each row execute function audit_change();
create trigger audit after insert or update or delete on app_user
  for each row execute function audit_change();
create trigger audit after insert or update or delete on user_role
  for each row execute function audit_change();

grant select, insert, update on app_user to ${app_role};
grant select, insert, delete on user_role to ${app_role};
grant select, insert on audit_event to ${app_role};
grant select on audit_event to ${read_role};

call raise_tenant_wall();
