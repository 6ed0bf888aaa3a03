-- Tenants, their utilities, and the settings, numbers and calendar of each.

create table tenant (
  tenant_id   bigint primary key,
  code        text not null unique check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name        text not null,
  state       text not null default 'LIVE'
              check (state in ('REGISTERED', 'IN_SETUP', 'LIVE', 'SUSPENDED', 'CLOSED')),
  -- Set in demos and tests only: the instant this tenant believes it is.
  clock_at    timestamptz,
  created_at  timestamptz not null default now()
);

create table utility (
  tenant_id      bigint not null default current_tenant() references tenant,
  id             bigint not null,
  version        integer not null default 0,
  code           text not null,
  name           text not null,
  currency       char(3) not null,
  time_zone      text not null,
  language       text not null default 'en' check (language in ('en', 'es')),
  date_format    text not null default 'MM/dd/yyyy'
                 check (date_format in ('MM/dd/yyyy', 'dd/MM/yyyy', 'yyyy-MM-dd')),
  country        char(2) not null,
  region         text,
  paper          text not null default 'LETTER' check (paper in ('A4', 'LETTER')),
  address        text not null,
  phone          text not null,
  email          text not null,
  website        text,
  fiscal_year_start_month smallint not null default 1
                 check (fiscal_year_start_month between 1 and 12),
  primary key (tenant_id, id),
  unique (tenant_id, code)
);

-- What a utility supplies and the unit each service is measured and billed in.
create table utility_service (
  tenant_id   bigint not null default current_tenant(),
  utility_id  bigint not null,
  service     text not null check (service in
              ('WATER', 'SEWER', 'ELECTRICITY', 'GAS', 'WASTE', 'STORMWATER', 'RECYCLED_WATER')),
  unit        text not null,
  primary key (tenant_id, utility_id, service),
  foreign key (tenant_id, utility_id) references utility
);

-- Values that requirements call settings, by name; a category narrows one.
create table utility_setting (
  tenant_id   bigint not null default current_tenant(),
  utility_id  bigint not null,
  name        text not null,
  category    text not null default '*',
  value       text not null,
  primary key (tenant_id, utility_id, name, category),
  foreign key (tenant_id, utility_id) references utility
);

-- How business numbers of one kind look (ONB02US07).
create table number_format (
  tenant_id        bigint not null default current_tenant(),
  utility_id       bigint not null,
  entity           text not null,
  service_code     text check (service_code ~ '^[A-Z]{2}$'),
  prefix           text not null check (prefix ~ '^[A-Z0-9]{1,6}$'),
  date_element     text not null default 'NONE'
                   check (date_element in ('NONE', 'YYYY', 'YYMM', 'YYYYMM', 'YYYYMMDD')),
  separator        text not null default '-' check (separator in ('-', '/', '.', '')),
  sequence_length  smallint not null check (sequence_length between 1 and 12),
  first_value      bigint not null default 1 check (first_value >= 0),
  reset            text not null default 'NEVER'
                   check (reset in ('NEVER', 'YEARLY', 'MONTHLY', 'DAILY')),
  gapless          boolean not null default false,
  primary key (tenant_id, utility_id, entity),
  foreign key (tenant_id, utility_id) references utility,
  check (reset = 'NEVER'
         or (reset = 'YEARLY' and date_element <> 'NONE')
         or (reset = 'MONTHLY' and date_element in ('YYMM', 'YYYYMM', 'YYYYMMDD'))
         or (reset = 'DAILY' and date_element = 'YYYYMMDD'))
);

-- Where a series stands. Taking numbers locks the row until commit: that is what makes them gapless.
create table number_series (
  tenant_id   bigint not null default current_tenant(),
  utility_id  bigint not null,
  entity      text not null,
  period      text not null default '',
  next_value  bigint not null,
  primary key (tenant_id, utility_id, entity, period),
  foreign key (tenant_id, utility_id, entity) references number_format
);

create table holiday (
  tenant_id   bigint not null default current_tenant(),
  utility_id  bigint not null,
  day         date not null,
  name        text not null,
  primary key (tenant_id, utility_id, day),
  foreign key (tenant_id, utility_id) references utility
);

-- What must follow a committed change: a row of the same transaction, worked off by a tick.
create table outbox_message (
  tenant_id   bigint not null default current_tenant() references tenant,
  id          bigint not null,
  topic       text not null,
  key         text not null,
  payload     jsonb not null default '{}',
  created_at  timestamptz not null default clock_timestamp(),
  done_at     timestamptz,
  attempts    integer not null default 0,
  last_error  text,
  primary key (tenant_id, id),
  unique (tenant_id, topic, key)
);
create index outbox_message_open on outbox_message (tenant_id, created_at) where done_at is null;

grant select, insert, update on utility, utility_service, utility_setting, number_format,
  number_series to ${app_role};
grant select, insert, update, delete on holiday to ${app_role};
grant select, insert, update on outbox_message to ${app_role};
grant select, update (clock_at) on tenant to ${app_role};
grant select, insert, update on tenant to ${platform_role};
grant select on tenant, utility, utility_service, utility_setting, number_format, number_series,
  holiday to ${read_role};

call raise_tenant_wall();

-- Which tenants there are, for the ticks that work once for each: ids and nothing else.
create function live_tenants() returns setof bigint
  language sql stable security definer set search_path = ${schema}, pg_temp
begin atomic
  select tenant_id from tenant where state in ('IN_SETUP', 'LIVE', 'SUSPENDED') order by tenant_id;
end;
revoke execute on function live_tenants() from public;
grant execute on function live_tenants() to ${app_role};
