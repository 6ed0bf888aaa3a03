-- What quantities cost. A version's whole content is one document (the tariff file in JSON form),
-- so that what was approved, what rates and what is explained years later are the same text.

create table tariff (
  tenant_id   bigint not null default current_tenant(),
  id          bigint not null,
  version     integer not null default 0,
  utility_id  bigint not null,
  code        text not null,
  name        text not null,
  service     text not null,
  unit        text not null,
  frequency   text not null check (frequency in ('MONTHLY', 'BI_MONTHLY', 'QUARTERLY', 'ANNUAL')),
  source      text not null,
  state       text not null default 'ACTIVE' check (state in ('ACTIVE', 'INACTIVE', 'ARCHIVED')),
  primary key (tenant_id, id),
  unique (tenant_id, utility_id, code),
  foreign key (tenant_id, utility_id, service) references utility_service
);

create table tariff_version (
  tenant_id        bigint not null default current_tenant(),
  id               bigint not null,
  version          integer not null default 0,
  tariff_id        bigint not null,
  number           integer not null check (number > 0),
  effective_start  date not null,
  effective_end    date,
  state            text not null check (state in
                   ('DRAFT', 'PENDING_APPROVAL', 'ACTIVE', 'SUPERSEDED', 'INACTIVE', 'ARCHIVED')),
  definition       jsonb not null,
  -- When the utility came to know it: a bill is explained as known then, re-rated as known now.
  known_at         timestamptz not null default clock_timestamp(),
  drafted_by       text not null,
  approved_by      text,
  primary key (tenant_id, id),
  unique (tenant_id, tariff_id, number),
  foreign key (tenant_id, tariff_id) references tariff,
  check (effective_end > effective_start),
  check (approved_by <> drafted_by),
  constraint tariff_version_in_force_once exclude using gist (
    tenant_id with =, tariff_id with =, daterange(effective_start, effective_end) with &&)
    where (state = 'ACTIVE')
);

-- An approved version never changes; it may only end, or be superseded.
create function keep_approved_tariff_version() returns trigger
  language plpgsql
as $$
begin
  if old.state not in ('DRAFT', 'PENDING_APPROVAL')
     and (new.definition <> old.definition or new.effective_start <> old.effective_start
          or new.tariff_id <> old.tariff_id or new.number <> old.number) then
    raise exception 'Tariff version % is approved and can no longer change', old.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger keep_approved before update on tariff_version
  for each row execute function keep_approved_tariff_version();

-- What a consumer subscribes to: a bundle of tariffs.
create table plan (
  tenant_id   bigint not null default current_tenant(),
  id          bigint not null,
  version     integer not null default 0,
  utility_id  bigint not null,
  code        text not null,
  name        text not null,
  state       text not null default 'ACTIVE' check (state in ('ACTIVE', 'INACTIVE')),
  primary key (tenant_id, id),
  unique (tenant_id, utility_id, code),
  foreign key (tenant_id, utility_id) references utility
);

create table plan_tariff (
  tenant_id   bigint not null default current_tenant(),
  plan_id     bigint not null,
  tariff_id   bigint not null,
  primary key (tenant_id, plan_id, tariff_id),
  foreign key (tenant_id, plan_id) references plan,
  foreign key (tenant_id, tariff_id) references tariff
);

-- The plan of a service agreement over time.
create table holding_plan (
  tenant_id    bigint not null default current_tenant(),
  holding_id   bigint not null,
  plan_id      bigint not null,
  valid_start  date not null,
  valid_end    date,
  primary key (tenant_id, holding_id, valid_start),
  foreign key (tenant_id, holding_id) references connection_holding,
  foreign key (tenant_id, plan_id) references plan,
  check (valid_end > valid_start),
  constraint holding_has_one_plan exclude using gist (
    tenant_id with =, (holding_id + 0) with =, daterange(valid_start, valid_end) with &&)
);

create trigger audit after insert or update or delete on tariff
  for each row execute function audit_change();
create trigger audit after insert or update or delete on tariff_version
  for each row execute function audit_change();
create trigger audit after insert or update or delete on plan
  for each row execute function audit_change();

grant select, insert, update on tariff, tariff_version, plan, holding_plan to ${app_role};
grant select, insert, delete on plan_tariff to ${app_role};
grant select on tariff, tariff_version, plan, plan_tariff, holding_plan to ${read_role};

call raise_tenant_wall();
