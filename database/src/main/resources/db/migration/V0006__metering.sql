-- Meters, where they are fitted, when they are read, and what was read.

create table meter_model (
  tenant_id     bigint not null default current_tenant() references tenant,
  id            bigint not null,
  manufacturer  text not null,
  name          text not null,
  service       text not null,
  -- Greatest flow the model is made for, in the register's unit per hour (Q4 or Imax).
  maximum_flow  numeric(18, 4),
  primary key (tenant_id, id),
  unique (tenant_id, manufacturer, name)
);

create table meter (
  tenant_id   bigint not null default current_tenant(),
  id          bigint not null,
  version     integer not null default 0,
  utility_id  bigint not null,
  number      text not null,
  serial      text not null,
  model_id    bigint not null,
  size        text not null,
  read_method text not null check (read_method in ('MANUAL', 'PHOTO', 'SMART')),
  physical_status text not null check (physical_status in
              ('IN_STOCK', 'ISSUED', 'INSTALLED', 'REMOVED', 'QUARANTINE', 'IN_WORKSHOP',
               'DISPOSED', 'LOST')),
  -- What a meter is found by. A column, because behind the wall PostgreSQL uses no index on upper().
  number_key  text not null generated always as (upper(number)) stored,
  primary key (tenant_id, id),
  foreign key (tenant_id, utility_id) references utility,
  foreign key (tenant_id, model_id) references meter_model
);
create unique index meter_number on meter (tenant_id, number_key);
create unique index meter_serial on meter (tenant_id, upper(serial));

-- A measuring component. A change of dials, multiplier or unit is a new row from a date.
create table register (
  tenant_id    bigint not null default current_tenant(),
  id           bigint not null,
  meter_id     bigint not null,
  number       smallint not null check (number between 1 and 99),
  unit         text not null,
  dials        smallint not null check (dials between 3 and 9),
  decimals     smallint not null default 0 check (decimals between 0 and 4),
  multiplier   numeric(18, 6) not null default 1 check (multiplier > 0),
  kind         text not null default 'CUMULATIVE'
               check (kind in ('CUMULATIVE', 'CONSUMPTION', 'DEMAND')),
  -- Received energy and deduct meters count against the connection's use.
  direction    text not null default 'DELIVERED'
               check (direction in ('DELIVERED', 'RECEIVED', 'SUBTRACTIVE')),
  time_of_use  text not null default 'ALL',
  valid_start  date not null,
  valid_end    date,
  primary key (tenant_id, id),
  foreign key (tenant_id, meter_id) references meter,
  check (valid_end > valid_start),
  constraint register_configured_once exclude using gist (
    tenant_id with =, (meter_id + 0) with =, number with =,
    daterange(valid_start, valid_end) with &&)
);
create index register_meter on register (tenant_id, meter_id);

create table meter_installation (
  tenant_id      bigint not null default current_tenant(),
  id             bigint not null,
  meter_id       bigint not null,
  connection_id  bigint not null,
  installed_on   date not null,
  removed_on     date,
  primary key (tenant_id, id),
  foreign key (tenant_id, meter_id) references meter,
  foreign key (tenant_id, connection_id) references connection,
  check (removed_on > installed_on),
  constraint meter_is_in_one_place exclude using gist (
    tenant_id with =, (meter_id + 0) with =, daterange(installed_on, removed_on) with &&),
  constraint connection_has_one_meter exclude using gist (
    tenant_id with =, (connection_id + 0) with =, daterange(installed_on, removed_on) with &&)
);
create index meter_installation_meter on meter_installation (tenant_id, meter_id);
create index meter_installation_connection on meter_installation (tenant_id, connection_id);

create table read_cycle (
  tenant_id      bigint not null default current_tenant(),
  id             bigint not null,
  version        integer not null default 0,
  utility_id     bigint not null,
  name           text not null check (length(name) between 3 and 100),
  starts_on      date not null,
  ends_on        date not null,
  -- The day the readings are meant for; readings some days off are accepted with a flag.
  scheduled_on   date not null,
  bill_cycle_id  bigint not null,
  state          text not null default 'SCHEDULED' check (state in
                 ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'DELAYED', 'PAUSED')),
  -- A paused cycle goes on as what it was, and says why it was paused.
  paused_from    text check (paused_from in ('SCHEDULED', 'IN_PROGRESS', 'DELAYED')),
  pause_reason   text check (pause_reason <> ''),
  primary key (tenant_id, id),
  foreign key (tenant_id, utility_id) references utility,
  foreign key (tenant_id, bill_cycle_id) references bill_cycle,
  unique (tenant_id, bill_cycle_id, scheduled_on),
  check (ends_on >= starts_on and ends_on - starts_on < 90),
  check ((state = 'PAUSED') = (paused_from is not null)),
  check ((state = 'PAUSED') = (pause_reason is not null))
);
create unique index read_cycle_name on read_cycle (tenant_id, lower(name));

create table read_cycle_route (
  tenant_id      bigint not null default current_tenant(),
  read_cycle_id  bigint not null,
  route_id       bigint not null,
  primary key (tenant_id, read_cycle_id, route_id),
  foreign key (tenant_id, read_cycle_id) references read_cycle,
  foreign key (tenant_id, route_id) references route
);

-- A file of readings brought in. The same content is taken once.
create table reading_import (
  tenant_id      bigint not null default current_tenant(),
  id             bigint not null,
  version        integer not null default 0,
  utility_id     bigint not null,
  file_name      text not null,
  stored_as      text not null,
  size_bytes     bigint not null check (size_bytes >= 0),
  sha256         char(64) not null,
  mode           text not null check (mode in ('CHECK_ONLY', 'LOAD_GOOD_ROWS')),
  state          text not null check (state in
                 ('RECEIVED', 'RUNNING', 'LOADED', 'LOADED_WITH_ERRORS', 'CHECKED', 'REFUSED',
                  'FAILED')),
  -- Why the whole file was refused, in one sentence.
  refusal        text,
  rows_read      bigint not null default 0,
  rows_loaded    bigint not null default 0,
  rows_rejected  bigint not null default 0,
  -- Bytes worked off and committed: where a restart goes on.
  bytes_done     bigint not null default 0,
  lines_done     bigint not null default 0,
  -- How often work on it began since it last came on: not without end.
  attempts       smallint not null default 0 check (attempts >= 0),
  received_at    timestamptz not null,
  received_by    text,
  finished_at    timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, utility_id) references utility
);
create unique index reading_import_once on reading_import (tenant_id, utility_id, sha256)
  where mode = 'LOAD_GOOD_ROWS' and state not in ('REFUSED', 'FAILED');

create table reading_import_error (
  tenant_id   bigint not null default current_tenant(),
  import_id   bigint not null,
  line_no     bigint not null,
  error_no    smallint not null default 1,
  code        text not null,
  field       text not null,
  value       text not null,
  reason      text not null,
  primary key (tenant_id, import_id, line_no, error_no),
  foreign key (tenant_id, import_id) references reading_import
);

-- The rules readings are checked by; a reading keeps the version it was checked with.
create table vee_rule_set (
  tenant_id        bigint not null default current_tenant(),
  id               bigint not null,
  utility_id       bigint not null,
  number           integer not null check (number > 0),
  effective_start  date not null,
  state            text not null check (state in ('DRAFT', 'ACTIVE', 'SUPERSEDED')),
  primary key (tenant_id, id),
  unique (tenant_id, utility_id, number),
  foreign key (tenant_id, utility_id) references utility
);
create unique index vee_rule_set_active on vee_rule_set (tenant_id, utility_id)
  where state = 'ACTIVE';

-- A departure from the catalogue's defaults for one rule and one scope.
create table vee_rule_setting (
  tenant_id    bigint not null default current_tenant(),
  rule_set_id  bigint not null,
  rule         text not null check (rule ~ '^(VEE-[0-9]{2}|ESTIMATION|SAMPLING)$'),
  scope        text not null default 'UTILITY'
               check (scope in ('UTILITY', 'CATEGORY', 'CATEGORY_AND_SIZE', 'CONNECTION')),
  scope_value  text not null default '*',
  is_on        boolean not null default true,
  severity     text check (severity in ('INFO', 'WARN', 'SUSPECT', 'REJECT')),
  parameters   jsonb not null default '{}',
  primary key (tenant_id, rule_set_id, rule, scope, scope_value),
  foreign key (tenant_id, rule_set_id) references vee_rule_set
);

-- Whether these are factors of so many months or weekdays: each from 0 to 5, 1 on the average.
create function are_factors(factors numeric[], places integer) returns boolean
  language sql immutable
  return cardinality(factors) = places and array_ndims(factors) = 1
    and array_position(factors, null) is null and 0 <= all (factors) and 5 >= all (factors)
    and (select avg(f) between 0.9 and 1.1 from unnest(factors) f);

-- How a kind of consumer uses a service over the year and the week (07-metering §2, E5).
create table use_profile (
  tenant_id          bigint not null default current_tenant(),
  id                 bigint not null,
  utility_id         bigint not null,
  service            text not null,
  category           text not null,
  code               text not null,
  -- In the unit of the service.
  average_daily_use  numeric(18, 4) not null check (average_daily_use > 0),
  -- January first, Monday first.
  month_factors      numeric(6, 4)[] not null check (are_factors(month_factors, 12)),
  weekday_factors    numeric(6, 4)[] not null check (are_factors(weekday_factors, 7)),
  -- Where the figures come from, in words.
  source             text not null check (source <> ''),
  valid_start        date not null,
  valid_end          date,
  primary key (tenant_id, id),
  foreign key (tenant_id, utility_id, service) references utility_service,
  check (valid_end > valid_start),
  constraint use_profile_holds_alone exclude using gist (
    tenant_id with =, (utility_id + 0) with =, service with =, category with =,
    daterange(valid_start, valid_end) with &&)
);
create index use_profile_category on use_profile (tenant_id, utility_id, service, category);

-- What was agreed that a connection uses in one read period (07-metering §2, E6).
create table agreed_quantity (
  tenant_id      bigint not null default current_tenant(),
  id             bigint not null,
  connection_id  bigint not null,
  -- In the unit of the service.
  quantity       numeric(18, 4) not null check (quantity >= 0),
  -- Where it was agreed, in words.
  source         text not null check (source <> ''),
  valid_start    date not null,
  valid_end      date,
  primary key (tenant_id, id),
  foreign key (tenant_id, connection_id) references connection,
  check (valid_end > valid_start),
  constraint agreed_quantity_holds_alone exclude using gist (
    tenant_id with =, (connection_id + 0) with =, daterange(valid_start, valid_end) with &&)
);
create index agreed_quantity_connection on agreed_quantity (tenant_id, connection_id);

-- One value read (or estimated) at one register on one day. State machine: 07-metering §3.
create table meter_reading (
  tenant_id         bigint not null default current_tenant(),
  id                bigint not null,
  register_id       bigint not null,
  connection_id     bigint not null,
  read_cycle_id     bigint,
  read_on           date not null,
  read_at           timestamptz,
  -- Null only while the reader could not take a value.
  value             numeric(18, 4) check (value >= 0),
  -- What was first written down, kept when a validator adjusts the value.
  raw_value         numeric(18, 4),
  type              text not null check (type in
                    ('REGULAR', 'INSTALL', 'REMOVE', 'FINAL', 'SPECIAL', 'CHECK')),
  source            text not null check (source in
                    ('MANUAL', 'PHOTO', 'SMART', 'CONSUMER', 'OFFICE', 'SERVICE_ORDER',
                     'ESTIMATE', 'MIGRATION')),
  state             text not null check (state in
                    ('COLLECTED', 'PASSED', 'PENDING', 'EXEMPTION', 'ADJUSTED', 'ESTIMATED',
                     'REVISIT', 'EXEMPTED', 'BILLED', 'CORRECTED', 'REJECTED', 'VOID')),
  state_version     integer not null default 0,
  reader_status     text not null default 'NORMAL'
                    check (reader_status in ('NORMAL', 'FAULTY', 'RCNT')),
  reason_code       text,
  reader            text,
  note              text,
  import_id         bigint,
  -- Set by validation.
  rule_set_id       bigint,
  previous_id       bigint,
  previous_on       date,
  use               numeric(18, 4),
  expected_use      numeric(18, 4),
  rolled_over       boolean not null default false,
  estimate_method   text check (estimate_method in ('E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7')),
  estimate_inputs   jsonb,
  estimates_in_row  smallint not null default 0,
  decided_at        timestamptz,
  decided_by        text,
  decision_reason   text,
  replaces_id       bigint,
  primary key (tenant_id, id, read_on),
  foreign key (tenant_id, register_id) references register,
  foreign key (tenant_id, connection_id) references connection,
  foreign key (tenant_id, read_cycle_id) references read_cycle,
  foreign key (tenant_id, import_id) references reading_import,
  check (value is not null or reader_status = 'RCNT'),
  check ((state = 'ESTIMATED') <= (estimate_method is not null))
) partition by range (read_on);

-- A partition a year; readings outside these years have a partition of their own.
do $$
begin
  for y in 2010..2040 loop
    execute format('create table meter_reading_%s partition of meter_reading'
      || ' for values from (%L) to (%L)', y, make_date(y, 1, 1), make_date(y + 1, 1, 1));
  end loop;
end
$$;
create table meter_reading_rest partition of meter_reading default;

create index meter_reading_register on meter_reading (tenant_id, register_id, read_on);
-- One live reading of a kind a register and day: a second file or click adds nothing.
create unique index meter_reading_once on meter_reading (tenant_id, register_id, read_on, type)
  where state not in ('VOID', 'REJECTED', 'CORRECTED');
create index meter_reading_cycle on meter_reading (tenant_id, read_cycle_id, state);
create index meter_reading_connection on meter_reading (tenant_id, connection_id, read_on);

-- What a rule found on a reading, with the numbers it used.
create table reading_finding (
  tenant_id    bigint not null default current_tenant(),
  reading_id   bigint not null,
  read_on      date not null,
  finding_no   smallint not null,
  rule         text not null,
  severity     text not null check (severity in ('INFO', 'WARN', 'SUSPECT', 'REJECT')),
  rule_set_id  bigint not null,
  inputs       jsonb not null,
  sentence     text not null,
  primary key (tenant_id, reading_id, finding_no),
  foreign key (tenant_id, reading_id, read_on) references meter_reading,
  foreign key (tenant_id, rule_set_id) references vee_rule_set
);

-- A register that is to be read in a cycle, until it is. EXPECTED and MISSING of 07-metering §3.
create table read_task (
  tenant_id      bigint not null default current_tenant(),
  id             bigint not null,
  read_cycle_id  bigint not null,
  register_id    bigint not null,
  connection_id  bigint not null,
  state          text not null default 'EXPECTED'
                 check (state in ('EXPECTED', 'COLLECTED', 'MISSING', 'REVISIT', 'EXEMPTED')),
  revisits       smallint not null default 0,
  due_on         date not null,
  reason         text,
  primary key (tenant_id, id),
  unique (tenant_id, read_cycle_id, register_id),
  foreign key (tenant_id, read_cycle_id) references read_cycle,
  foreign key (tenant_id, register_id) references register,
  foreign key (tenant_id, connection_id) references connection
);
-- Partial, so that no plan looks a register up by the state of its task.
create index read_task_state on read_task (tenant_id, read_cycle_id, state)
  where state <> 'COLLECTED';

-- Every decision on a reading, so that two people never decide it unseen by each other.
create table reading_decision (
  tenant_id     bigint not null default current_tenant(),
  id            bigint not null,
  reading_id    bigint not null,
  read_on       date not null,
  from_state    text not null,
  to_state      text not null,
  value_before  numeric(18, 4),
  value_after   numeric(18, 4),
  reason        text,
  decided_at    timestamptz not null,
  decided_by    text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, reading_id, read_on) references meter_reading
);
create index reading_decision_reading on reading_decision (tenant_id, reading_id);

-- A reading used in a bill keeps its value; only its state moves on.
create function keep_billed_reading() returns trigger
  language plpgsql
as $$
begin
  if (new.value is distinct from old.value or new.read_on <> old.read_on
      or new.register_id <> old.register_id or new.use is distinct from old.use)
     or new.state not in ('BILLED', 'CORRECTED', 'PASSED', 'ADJUSTED', 'ESTIMATED') then
    raise exception 'Reading % is used in a bill and can no longer change', old.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger keep_billed before update on meter_reading
  for each row when (old.state in ('BILLED', 'CORRECTED'))
  execute function keep_billed_reading();

create trigger audit after insert or update or delete on vee_rule_set
  for each row execute function audit_change();
create trigger audit after insert or update or delete on vee_rule_setting
  for each row execute function audit_change();
create trigger audit after update or delete on read_cycle
  for each row execute function audit_change();
create trigger audit after insert or update or delete on use_profile
  for each row execute function audit_change();
create trigger audit after insert or update or delete on agreed_quantity
  for each row execute function audit_change();
create trigger audit after update or delete on meter
  for each row execute function audit_change();

grant select, insert, update on meter_model, meter, register, meter_installation, read_cycle,
  reading_import, vee_rule_set, use_profile, agreed_quantity, meter_reading, read_task
  to ${app_role};
grant select, insert, delete on read_cycle_route to ${app_role};
grant select, insert, update, delete on vee_rule_setting to ${app_role};
grant select, insert on reading_import_error, reading_decision to ${app_role};
-- Findings of a reading are written again when it is validated again.
grant select, insert, delete on reading_finding to ${app_role};
grant select on meter_model, meter, register, meter_installation, read_cycle, read_cycle_route,
  reading_import, reading_import_error, vee_rule_set, vee_rule_setting, use_profile,
  agreed_quantity, meter_reading, read_task, reading_finding, reading_decision to ${read_role};

call raise_tenant_wall();
