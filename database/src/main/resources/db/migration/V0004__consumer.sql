-- Who is served, where, and which account holds which connection when.

create table service_area (
  tenant_id   bigint not null default current_tenant(),
  id          bigint not null,
  utility_id  bigint not null,
  parent_id   bigint,
  level       text not null check (level in ('AREA', 'SUB_AREA', 'ZONE')),
  code        text not null,
  name        text not null,
  primary key (tenant_id, id),
  unique (tenant_id, utility_id, code),
  foreign key (tenant_id, utility_id) references utility,
  foreign key (tenant_id, parent_id) references service_area
);

-- The stage of drought declared for an area and the areas inside it; the innermost declaration
-- holds, and a day without any has stage 0 (BX-RATE-R13).
create table drought_stage (
  tenant_id        bigint not null default current_tenant(),
  id               bigint not null,
  service_area_id  bigint not null,
  stage            smallint not null check (stage between 0 and 6),
  valid_start      date not null,
  valid_end        date,
  primary key (tenant_id, id),
  foreign key (tenant_id, service_area_id) references service_area,
  check (valid_end > valid_start),
  constraint drought_has_one_stage exclude using gist (
    tenant_id with =, (service_area_id + 0) with =, daterange(valid_start, valid_end) with &&)
);
create index drought_stage_area on drought_stage (tenant_id, service_area_id);

create table consumer (
  tenant_id   bigint not null default current_tenant() references tenant,
  id          bigint not null,
  version     integer not null default 0,
  kind        text not null check (kind in ('PERSON', 'ORGANISATION')),
  name        text not null,
  email       text,
  phone       text,
  language    text not null default 'en' check (language in ('en', 'es')),
  primary key (tenant_id, id)
);
create index consumer_name on consumer using gist (tenant_id, name gist_trgm_ops);

create table premise (
  tenant_id        bigint not null default current_tenant(),
  id               bigint not null,
  utility_id       bigint not null,
  service_area_id  bigint not null,
  street           text not null,
  city             text not null,
  region           text not null default '',
  postal_code      text not null default '',
  latitude         numeric(9, 6),
  longitude        numeric(9, 6),
  primary key (tenant_id, id),
  foreign key (tenant_id, utility_id) references utility,
  foreign key (tenant_id, service_area_id) references service_area
);
create index premise_area on premise (tenant_id, service_area_id);

-- A way for accounts to be billed together: the cycle itself stands in V0007.
create table bill_cycle (
  tenant_id     bigint not null default current_tenant(),
  id            bigint not null,
  version       integer not null default 0,
  utility_id    bigint not null,
  name          text not null check (length(name) between 3 and 50),
  frequency     text not null check (frequency in
                ('MONTHLY', 'BI_MONTHLY', 'QUARTERLY', 'ANNUAL')),
  state         text not null default 'ACTIVE' check (state in ('ACTIVE', 'INACTIVE', 'ARCHIVED')),
  -- The last day of the period the next run bills; moves on when a run is closed.
  next_period_end date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, utility_id) references utility
);
create unique index bill_cycle_name on bill_cycle (tenant_id, lower(name));

create table account (
  tenant_id       bigint not null default current_tenant(),
  id              bigint not null,
  version         integer not null default 0,
  utility_id      bigint not null,
  consumer_id     bigint not null,
  number          text not null,
  status          text not null check (status in
                  ('PENDING', 'ACTIVE', 'TEMPORARILY_DISCONNECTED', 'INACTIVE', 'CLOSED')),
  category        text not null,
  bill_cycle_id   bigint,
  -- A hold always says why and until when.
  bill_hold_reason text,
  bill_hold_until  date,
  mailing_address text not null,
  opened_on       date not null,
  closed_on       date,
  primary key (tenant_id, id),
  unique (tenant_id, utility_id, number),
  foreign key (tenant_id, utility_id) references utility,
  foreign key (tenant_id, consumer_id) references consumer,
  foreign key (tenant_id, bill_cycle_id) references bill_cycle,
  check ((bill_hold_reason is null) = (bill_hold_until is null)),
  check (closed_on >= opened_on)
);
create index account_cycle on account (tenant_id, bill_cycle_id);
create index account_consumer on account (tenant_id, consumer_id);

create table route (
  tenant_id   bigint not null default current_tenant(),
  id          bigint not null,
  utility_id  bigint not null,
  code        text not null,
  name        text not null check (length(name) between 3 and 80),
  read_type   text not null check (read_type in ('MANUAL', 'PHOTO', 'SMART')),
  state       text not null default 'ACTIVE' check (state in ('ACTIVE', 'INACTIVE')),
  primary key (tenant_id, id),
  unique (tenant_id, utility_id, code),
  foreign key (tenant_id, utility_id) references utility
);
create unique index route_name on route (tenant_id, lower(name));

-- One service at one premise, kept through all its holders; the service point is its physical side.
create table connection (
  tenant_id       bigint not null default current_tenant(),
  id              bigint not null,
  version         integer not null default 0,
  utility_id      bigint not null,
  premise_id      bigint not null,
  service         text not null,
  status          text not null check (status in ('ACTIVE', 'DISCONNECTED', 'INACTIVE')),
  -- A sewer connection without a meter follows the water connection of its premise.
  metered         boolean not null,
  route_id        bigint,
  route_sequence  integer,
  connected_on    date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, utility_id, service) references utility_service,
  foreign key (tenant_id, premise_id) references premise,
  foreign key (tenant_id, route_id) references route
);
create index connection_premise on connection (tenant_id, premise_id);
create index connection_route on connection (tenant_id, route_id, route_sequence);

-- The service agreement: an account holds a connection for a time. held_end null means still.
create table connection_holding (
  tenant_id      bigint not null default current_tenant(),
  id             bigint not null,
  version        integer not null default 0,
  connection_id  bigint not null,
  account_id     bigint not null,
  held_start     date not null,
  held_end       date,
  -- The first day that no former billing system has billed; null when there was none.
  billed_until   date,
  primary key (tenant_id, id),
  foreign key (tenant_id, connection_id) references connection,
  foreign key (tenant_id, account_id) references account,
  check (held_end > held_start),
  check (billed_until > held_start),
  -- Ids stand in such constraints as sums, so that PostgreSQL looks no rows up by them: a B-tree
  -- finds a row in a fifth of the time.
  constraint connection_held_once exclude using gist (
    tenant_id with =, (connection_id + 0) with =, daterange(held_start, held_end) with &&)
);
create index connection_holding_connection on connection_holding (tenant_id, connection_id);
create index connection_holding_account on connection_holding (tenant_id, account_id);

-- What affects rating and changes with time: meter size, household size, city limits, lifeline …
create table characteristic (
  tenant_id     bigint not null default current_tenant(),
  id            bigint not null,
  subject       text not null check (subject in ('ACCOUNT', 'CONNECTION', 'HOLDING')),
  subject_id    bigint not null,
  name          text not null check (name ~ '^[a-z][a-z0-9_]*$'),
  value         text not null,
  valid_start   date not null,
  valid_end     date,
  primary key (tenant_id, id),
  check (valid_end > valid_start),
  constraint characteristic_has_one_value exclude using gist (
    tenant_id with =, subject with =, subject_id with =, name with =,
    daterange(valid_start, valid_end) with &&)
);
create index characteristic_subject on characteristic (tenant_id, subject, subject_id);

-- One line of an account's activity history.
create table timeline_entry (
  tenant_id    bigint not null default current_tenant(),
  id           bigint not null,
  account_id   bigint not null,
  occurred_at  timestamptz not null,
  category     text not null check (category in
               ('PAYMENTS', 'BILLING', 'SERVICE', 'COMMUNICATION', 'ACCOUNT')),
  -- A key of the message bundles and what fills its places: shown in the reader's language.
  text_key     text not null,
  details      jsonb not null default '[]',
  actor        text,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references account
);
create index timeline_entry_account on timeline_entry (tenant_id, account_id, occurred_at);

create trigger audit after insert or update or delete on drought_stage
  for each row execute function audit_change();
create trigger audit after insert or update or delete on bill_cycle
  for each row execute function audit_change();
create trigger audit after update or delete on account
  for each row execute function audit_change();
create trigger audit after update or delete on connection
  for each row execute function audit_change();
create trigger audit after update or delete on connection_holding
  for each row execute function audit_change();

grant select, insert, update on service_area, drought_stage, consumer, premise, bill_cycle,
  account, route, connection, connection_holding, characteristic to ${app_role};
grant select, insert on timeline_entry to ${app_role};
grant select on service_area, drought_stage, consumer, premise, bill_cycle, account, route,
  connection, connection_holding, characteristic, timeline_entry to ${read_role};

call raise_tenant_wall();
