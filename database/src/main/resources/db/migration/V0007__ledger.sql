-- Double entry, append only. A journal balances or its transaction fails.

create table gl_code (
  tenant_id    bigint not null default current_tenant(),
  utility_id   bigint not null,
  code         text not null check (code ~ '^[A-Z0-9.-]{3,20}$'),
  name         text not null,
  type         text not null check (type in
               ('ASSET', 'LIABILITY', 'REVENUE', 'EXPENSE', 'EQUITY')),
  normal_side  text not null check (normal_side in ('DEBIT', 'CREDIT')),
  active       boolean not null default true,
  primary key (tenant_id, utility_id, code),
  foreign key (tenant_id, utility_id) references utility
);

create table ledger_period (
  tenant_id     bigint not null default current_tenant(),
  utility_id    bigint not null,
  period_start  date not null,
  period_end    date not null,
  state         text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
  closed_by     text,
  closed_at     timestamptz,
  reason        text,
  primary key (tenant_id, utility_id, period_start),
  foreign key (tenant_id, utility_id) references utility,
  check (period_end > period_start),
  constraint ledger_period_once exclude using gist (
    tenant_id with =, utility_id with =, daterange(period_start, period_end) with &&)
);

create table journal (
  tenant_id      bigint not null default current_tenant(),
  id             bigint not null,
  utility_id     bigint not null,
  kind           text not null check (kind in
                 ('BILL', 'BILL_CANCELLED', 'PAYMENT', 'PAYMENT_REVERSED', 'ADJUSTMENT',
                  'LATE_FEE', 'OPENING_BALANCE', 'TRANSFER', 'REVERSAL')),
  accounting_on  date not null,
  currency       char(3) not null,
  -- What caused it: one journal a kind and source, so that posting twice posts once.
  source         text not null,
  source_id      bigint not null,
  reverses_id    bigint,
  description    text not null,
  posted_at      timestamptz not null default clock_timestamp(),
  posted_by      text default current_actor(),
  recorded_in    xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  unique (tenant_id, kind, source, source_id),
  foreign key (tenant_id, utility_id) references utility,
  foreign key (tenant_id, reverses_id) references journal
);
create unique index journal_reversed_once on journal (tenant_id, reverses_id)
  where reverses_id is not null;
create index journal_accounting on journal (tenant_id, utility_id, accounting_on);

create table posting (
  tenant_id   bigint not null default current_tenant(),
  journal_id  bigint not null,
  line_no     smallint not null,
  utility_id  bigint not null,
  gl_code     text not null,
  -- The consumer account the posting belongs to; only control accounts carry one.
  account_id  bigint,
  debit       numeric(18, 2) not null default 0 check (debit >= 0),
  credit      numeric(18, 2) not null default 0 check (credit >= 0),
  primary key (tenant_id, journal_id, line_no),
  foreign key (tenant_id, journal_id) references journal,
  foreign key (tenant_id, utility_id, gl_code) references gl_code,
  foreign key (tenant_id, account_id) references account,
  check ((debit = 0) <> (credit = 0))
);
create index posting_account on posting (tenant_id, account_id) where account_id is not null;

-- What an account owes: the sum of its postings on the control accounts, kept at hand and proved
-- against the postings by the invariants. Positive is owed to the utility.
create table account_balance (
  tenant_id        bigint not null default current_tenant(),
  account_id       bigint not null,
  currency         char(3) not null,
  balance          numeric(18, 2) not null,
  -- What the last bill said was due, null before the first; and what was paid since then.
  last_bill_due    numeric(18, 2),
  paid_since_bill  numeric(18, 2) not null default 0,
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references account
);

-- A journal balances when its transaction commits, or the transaction fails.
create function journal_must_balance() returns trigger
  language plpgsql
as $$
declare
  lines integer;
  difference numeric;
begin
  select count(*), coalesce(sum(debit), 0) - coalesce(sum(credit), 0) into lines, difference
  from posting where tenant_id = new.tenant_id and journal_id = new.id;
  if lines < 2 or difference <> 0 then
    raise exception 'Journal % does not balance: % lines, debit less credit is %',
      new.id, lines, difference using errcode = 'check_violation', constraint = 'journal_balances';
  end if;
  return null;
end
$$;
create constraint trigger journal_balances after insert on journal
  deferrable initially deferred for each row execute function journal_must_balance();

-- Nothing is added to a journal after the transaction that wrote it.
create function posting_belongs_to_new_journal() returns trigger
  language plpgsql
as $$
begin
  if exists (
    select from added a join journal j on j.tenant_id = a.tenant_id and j.id = a.journal_id
    where j.recorded_in <> pg_current_xact_id()) then
    raise exception 'A posted journal can no longer change'
      using errcode = 'check_violation', constraint = 'journal_is_final';
  end if;
  return null;
end
$$;
create trigger journal_is_final after insert on posting
  referencing new table as added for each statement
  execute function posting_belongs_to_new_journal();

-- Nothing is posted into a closed period. Posting and closing lock each other out, so that no
-- journal slips into a period that is being closed: the check sees what is committed by then.
create function journal_needs_open_period() returns trigger
  language plpgsql
as $$
declare
  closed date;
begin
  perform pg_advisory_xact_lock_shared(7, (u.utility_id % 2147483647)::integer)
  from (select distinct utility_id from added order by utility_id) u;
  select a.accounting_on into closed
  from added a join ledger_period p
    on p.tenant_id = a.tenant_id and p.utility_id = a.utility_id and p.state = 'CLOSED'
   and a.accounting_on >= p.period_start and a.accounting_on < p.period_end
  limit 1;
  if found then
    raise exception 'The ledger period of % is closed', closed
      using errcode = 'check_violation', constraint = 'ledger_period_is_open';
  end if;
  return null;
end
$$;
create trigger ledger_period_is_open after insert on journal
  referencing new table as added for each statement
  execute function journal_needs_open_period();

create function ledger_period_waits_for_postings() returns trigger
  language plpgsql
as $$
begin
  perform pg_advisory_xact_lock(7, (new.utility_id % 2147483647)::integer);
  return new;
end
$$;
create trigger waits_for_postings before insert or update on ledger_period
  for each row execute function ledger_period_waits_for_postings();

-- Even the owner does not change what is posted.
create function refuse_change() returns trigger
  language plpgsql
as $$
begin
  raise exception '% is append-only: correct it with a new record', tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$$;
create trigger append_only before update or delete on journal
  for each row execute function refuse_change();
create trigger append_only before update or delete on posting
  for each row execute function refuse_change();

create trigger audit after insert or update or delete on gl_code
  for each row execute function audit_change();
create trigger audit after insert or update or delete on ledger_period
  for each row execute function audit_change();

grant select, insert on journal, posting to ${app_role};
grant select, insert, update on gl_code, ledger_period, account_balance to ${app_role};
grant select on gl_code, ledger_period, journal, posting, account_balance to ${read_role};

call raise_tenant_wall();
