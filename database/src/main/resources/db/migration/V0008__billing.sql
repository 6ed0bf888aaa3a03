-- Bill runs and what they make: bills, segments, charge lines, exceptions, print streams.

create table bill_run (
  tenant_id      bigint not null default current_tenant(),
  id             bigint not null,
  version        integer not null default 0,
  utility_id     bigint not null,
  bill_cycle_id  bigint not null,
  number         text not null,
  mode           text not null check (mode in ('QUICK', 'GUIDED', 'SCHEDULED', 'SINGLE')),
  dry_run        boolean not null default false,
  state          text not null default 'DRAFT' check (state in
                 ('DRAFT', 'CONFIGURED', 'CONSUMERS_READY', 'READINGS_READY', 'GENERATING',
                  'PAUSED', 'GENERATED', 'GENERATED_WITH_ERRORS', 'FAILED', 'IN_REVIEW',
                  'SUBMITTED', 'APPROVED', 'REJECTED', 'POSTING', 'POSTED', 'DISTRIBUTING',
                  'CLOSED', 'CANCELLED', 'ROLLED_BACK', 'SIMULATED')),
  period_start   date not null,
  period_end     date not null,
  bill_on        date not null,
  estimate_missing boolean not null default true,
  prepared_by    text not null,
  submitted_by   text,
  approved_by    text,
  comment        text,
  -- The approval checklist as it stood when the run was approved.
  checklist      jsonb,
  -- The figures of the last finished stage.
  eligible       integer,
  billed         integer,
  held           integer,
  excluded       integer,
  total          numeric(18, 2),
  created_at     timestamptz not null,
  -- When generation was last started, by the real clock: what the rate is measured from.
  started_at     timestamptz,
  generated_at   timestamptz,
  approved_at    timestamptz,
  posted_at      timestamptz,
  closed_at      timestamptz,
  -- The batch execution that works on it now.
  execution_id   bigint,
  failure        text,
  primary key (tenant_id, id),
  unique (tenant_id, utility_id, number),
  foreign key (tenant_id, utility_id) references utility,
  foreign key (tenant_id, bill_cycle_id) references bill_cycle,
  check (period_end > period_start),
  check (approved_by <> prepared_by)
);
-- One open run a cycle and period (BX-RUN-R1); dry runs and cancelled runs do not count.
create unique index bill_run_once on bill_run (tenant_id, bill_cycle_id, period_end)
  where not dry_run and mode <> 'SINGLE' and state not in ('CANCELLED', 'ROLLED_BACK');

-- The work of a run: one row an account of the cycle, also those that are not billed, with why.
create table bill_run_item (
  tenant_id   bigint not null default current_tenant(),
  run_id      bigint not null,
  account_id  bigint not null,
  state       text not null check (state in ('PENDING', 'BILLED', 'HELD', 'EXCLUDED',
                                             'NOT_ELIGIBLE')),
  reason      text,
  bill_id     bigint,
  -- Who sees to an account that is held or left out: approval asks for one (08-billing §4.3).
  owner       text,
  primary key (tenant_id, run_id, account_id),
  foreign key (tenant_id, run_id) references bill_run,
  foreign key (tenant_id, account_id) references account
);
create index bill_run_item_pending on bill_run_item (tenant_id, run_id, account_id)
  where state = 'PENDING';

-- One account's bill of one run. Amounts are fixed at calculation; the balance block at posting.
create table bill (
  tenant_id        bigint not null default current_tenant(),
  id               bigint not null,
  version          integer not null default 0,
  utility_id       bigint not null,
  account_id       bigint not null,
  run_id           bigint not null,
  number           text,
  state            text not null check (state in
                   ('DRAFT', 'IN_REVIEW', 'APPROVED', 'ISSUED', 'HELD', 'VOID', 'CANCELLED')),
  period_start     date not null,
  period_end       date not null,
  bill_on          date not null,
  due_on           date not null,
  currency         char(3) not null,
  charges          numeric(18, 2) not null,
  taxes            numeric(18, 2) not null,
  -- charges + taxes: what this bill itself adds to the account.
  amount           numeric(18, 2) not null check (amount = charges + taxes),
  estimated        boolean not null,
  previous_balance numeric(18, 2),
  payments         numeric(18, 2),
  adjustments      numeric(18, 2),
  total_due        numeric(18, 2),
  journal_id       bigint,
  issued_at        timestamptz,
  corrects_id      bigint,
  primary key (tenant_id, id),
  foreign key (tenant_id, utility_id) references utility,
  foreign key (tenant_id, account_id) references account,
  foreign key (tenant_id, run_id) references bill_run,
  foreign key (tenant_id, journal_id) references journal,
  foreign key (tenant_id, corrects_id) references bill,
  -- A bill of nothing moves nothing, so it has no journal.
  check ((state in ('ISSUED', 'CANCELLED'))
         = (number is not null and (journal_id is not null or amount = 0))),
  check (total_due = previous_balance - payments + adjustments + amount)
);
-- One live bill an account and run: a second worker or click adds nothing.
create unique index bill_once on bill (tenant_id, run_id, account_id) where state <> 'VOID';
create unique index bill_number on bill (tenant_id, utility_id, number) where number is not null;
create index bill_account on bill (tenant_id, account_id, period_end);

-- One service agreement and period of a bill.
create table bill_segment (
  tenant_id      bigint not null default current_tenant(),
  id             bigint not null,
  bill_id        bigint not null,
  holding_id     bigint not null,
  connection_id  bigint not null,
  service        text not null,
  period_start   date not null,
  period_end     date not null,
  state          text not null check (state in
                 ('READY', 'FROZEN', 'CANCEL_PENDING', 'CANCELLED', 'DROPPED')),
  quantity       numeric(18, 4),
  unit           text,
  estimated      boolean not null,
  amount         numeric(18, 2) not null,
  -- The quantities, reading ids, characteristics and versions it was rated with, for replay.
  inputs         jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, bill_id) references bill,
  foreign key (tenant_id, holding_id) references connection_holding,
  foreign key (tenant_id, connection_id) references connection,
  check (period_end > period_start and period_end - period_start <= 400)
);
create index bill_segment_bill on bill_segment (tenant_id, bill_id);
-- One live segment an agreement and period.
create unique index bill_segment_once on bill_segment (tenant_id, holding_id, period_start)
  where state in ('READY', 'FROZEN', 'CANCEL_PENDING');
create unique index bill_segment_end_once on bill_segment (tenant_id, holding_id, period_end)
  where state in ('READY', 'FROZEN', 'CANCEL_PENDING');

-- A line of a bill: rounded once, here. Tax of the whole bill has no segment.
create table charge_line (
  tenant_id          bigint not null default current_tenant(),
  bill_id            bigint not null,
  line_no            smallint not null,
  segment_id         bigint,
  component          text not null,
  label              text not null,
  charge_type        text not null check (charge_type in
                     ('FIXED', 'CONSUMPTION', 'DEMAND', 'UNIT', 'MINIMUM', 'SURCHARGE',
                      'DISCOUNT', 'TAX', 'TAX_INCLUDED', 'ROUNDING', 'OTHER')),
  service            text not null,
  gl_code            text not null,
  tax_code           text,
  tier               smallint,
  quantity           numeric(18, 4),
  unit               text,
  rate               numeric(24, 12),
  amount             numeric(18, 2) not null,
  tariff_version_id  bigint not null,
  -- Each step from inputs to amount, recomputed to the same cents by the rating engine.
  derivation         jsonb not null,
  primary key (tenant_id, bill_id, line_no),
  foreign key (tenant_id, bill_id) references bill,
  foreign key (tenant_id, segment_id) references bill_segment,
  foreign key (tenant_id, tariff_version_id) references tariff_version
);

-- The meter rows of a bill: one a register (and installation) of a segment.
create table segment_reading (
  tenant_id        bigint not null default current_tenant(),
  segment_id       bigint not null,
  line_no          smallint not null,
  meter_id         bigint not null,
  register_id      bigint not null,
  previous_id      bigint not null,
  previous_on      date not null,
  previous_value   numeric(18, 4) not null,
  present_id       bigint not null,
  present_on       date not null,
  present_value    numeric(18, 4) not null,
  rolled_over      boolean not null default false,
  multiplier       numeric(18, 6) not null,
  -- In the unit of the register, after rollover and multiplier.
  use              numeric(18, 4) not null,
  estimated        boolean not null,
  primary key (tenant_id, segment_id, line_no),
  foreign key (tenant_id, segment_id) references bill_segment,
  foreign key (tenant_id, register_id) references register
);
create index segment_reading_present on segment_reading (tenant_id, present_id);

-- Why an account was not billed, or what a person should look at (08-billing §3).
create table bill_exception (
  tenant_id      bigint not null default current_tenant(),
  id             bigint not null,
  version        integer not null default 0,
  run_id         bigint not null,
  account_id     bigint not null,
  connection_id  bigint,
  bill_id        bigint,
  code           text not null check (code ~ '^BX-E[0-9]{2}$'),
  severity       text not null check (severity in ('BLOCK', 'WARN')),
  stage          text not null check (stage in ('CONSUMERS', 'READINGS', 'CALCULATION', 'POSTING',
                                                'DOCUMENTS')),
  -- The sentence in English; its key and numbers say it in any language.
  text           text not null,
  text_key       text not null,
  details        jsonb not null default '{}',
  state          text not null default 'OPEN' check (state in
                 ('OPEN', 'IN_PROGRESS', 'RESOLVED', 'WAIVED', 'SKIPPED')),
  assigned_to    text,
  raised_at      timestamptz not null default clock_timestamp(),
  closed_at      timestamptz,
  closed_by      text,
  reason         text,
  primary key (tenant_id, id),
  foreign key (tenant_id, run_id) references bill_run,
  foreign key (tenant_id, account_id) references account,
  foreign key (tenant_id, connection_id) references connection,
  check (state <> 'WAIVED' or severity = 'WARN')
);
create index bill_exception_run on bill_exception (tenant_id, run_id, state, code);
create index bill_exception_account on bill_exception (tenant_id, account_id);

-- The result of a dry run: the same figures, but no bill.
create table simulated_bill (
  tenant_id     bigint not null default current_tenant(),
  run_id        bigint not null,
  account_id    bigint not null,
  charges       numeric(18, 2) not null,
  taxes         numeric(18, 2) not null,
  amount        numeric(18, 2) not null,
  estimated     boolean not null,
  -- Lines as component, service, charge type, quantity, amount.
  lines         jsonb not null,
  primary key (tenant_id, run_id, account_id),
  foreign key (tenant_id, run_id) references bill_run,
  foreign key (tenant_id, account_id) references account
);

-- A point of the approval checklist (08-billing §4.3) that a person ticked, with the reason.
create table bill_run_check (
  tenant_id   bigint not null default current_tenant(),
  run_id      bigint not null,
  item        smallint not null check (item between 1 and 11),
  ticked_by   text not null,
  ticked_at   timestamptz not null,
  comment     text,
  primary key (tenant_id, run_id, item),
  foreign key (tenant_id, run_id) references bill_run
);

-- Bills a reviewer opened, for the sample the checklist asks for.
create table bill_review (
  tenant_id   bigint not null default current_tenant(),
  bill_id     bigint not null,
  reviewer    text not null,
  opened_at   timestamptz not null,
  primary key (tenant_id, bill_id, reviewer),
  foreign key (tenant_id, bill_id) references bill
);

-- Which bills stand in which file of a run and in what order: fixed before the first file is made,
-- so that a restart makes the same files again. Being printed is a column of its own: a worker that
-- waited for the lock of a batch reads the row anew, and a look into another table would not be.
create table print_batch (
  tenant_id   bigint not null default current_tenant(),
  run_id      bigint not null,
  batch_no    integer not null check (batch_no > 0),
  bill_ids    bigint[] not null check (cardinality(bill_ids) between 1 and 2000),
  printed     boolean not null default false,
  primary key (tenant_id, run_id, batch_no),
  foreign key (tenant_id, run_id) references bill_run
);

-- One file of bills for the printer, and where each bill stands in it.
create table print_stream (
  tenant_id   bigint not null default current_tenant(),
  id          bigint not null,
  run_id      bigint not null,
  batch_no    integer not null,
  file_name   text not null,
  bills       integer not null,
  pages       integer not null,
  sha256      char(64) not null,
  made_at     timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, run_id, batch_no),
  foreign key (tenant_id, run_id) references bill_run
);

create table bill_document (
  tenant_id    bigint not null default current_tenant(),
  bill_id      bigint not null,
  stream_id    bigint not null,
  sequence_no  integer not null,
  first_page   integer not null,
  pages        smallint not null,
  sha256       char(64) not null,
  primary key (tenant_id, bill_id),
  foreign key (tenant_id, bill_id) references bill,
  foreign key (tenant_id, stream_id) references print_stream
);

-- An issued bill keeps its figures for ever; correction is a new bill that points back.
create function keep_issued_bill() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'DELETE'
     or row(new.account_id, new.number, new.period_start, new.period_end, new.bill_on, new.due_on,
            new.charges, new.taxes, new.amount, new.previous_balance, new.payments,
            new.adjustments, new.total_due, new.journal_id)
        is distinct from
        row(old.account_id, old.number, old.period_start, old.period_end, old.bill_on, old.due_on,
            old.charges, old.taxes, old.amount, old.previous_balance, old.payments,
            old.adjustments, old.total_due, old.journal_id)
     or new.state not in ('ISSUED', 'CANCELLED') then
    raise exception 'Bill % is issued and can no longer change', old.number
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger keep_issued before update or delete on bill
  for each row when (old.state in ('ISSUED', 'CANCELLED')) execute function keep_issued_bill();
create trigger append_only before update or delete on charge_line
  for each row execute function refuse_change();
create trigger append_only before update or delete on segment_reading
  for each row execute function refuse_change();

create trigger audit after insert or update on bill_run
  for each row execute function audit_change();
create trigger audit after update on bill_exception
  for each row execute function audit_change();

grant select, insert, update on bill_run, bill_run_item, bill, bill_segment, bill_exception,
  print_batch, print_stream to ${app_role};
grant select, insert on charge_line, segment_reading, bill_review, bill_document to ${app_role};
grant select, insert, delete on simulated_bill, bill_run_check to ${app_role};
grant select on bill_run, bill_run_item, bill, bill_segment, charge_line, segment_reading,
  bill_exception, simulated_bill, print_batch, print_stream, bill_document to ${read_role};

call raise_tenant_wall();
