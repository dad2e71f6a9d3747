-- What was posted together: the closing of a day, or the receipt of a payout. A later round takes the place of an earlier one.
create table posting (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  kind         text        not null check (kind in ('CLOSING', 'RECEIPT')),
  section      text        not null,
  place        text        not null check (length(place) between 1 and 100),
  day          date        not null,
  round        int         not null check (round > 0),
  digest       text        not null,
  facts        jsonb       not null,
  reason       text        not null default '' check (length(reason) <= 1000),
  posted_by    uuid        not null,
  posted_name  text        not null,
  posted_at    timestamptz not null,
  primary key (municipality, id),
  unique (municipality, id, posted_by),
  -- One closing a facility and day, one receipt a payout, whoever else tries at the same moment.
  unique (municipality, kind, section, place, day, round)
);
comment on column posting.place is 'Code of the facility; of the provider for a receipt.';
comment on column posting.day is 'The business day; the closing day of the payout for a receipt.';
create index posting_of_day on posting (municipality, day);
select protect_append_only('posting');

create table posting_decision (
  municipality text        not null default current_setting('tenohira.municipality'),
  posting      uuid        not null,
  verdict      text        not null check (verdict in ('APPROVED', 'SENT_BACK', 'BY_RULE')),
  posted_by    uuid        not null,
  decided_by   uuid        not null,
  decided_name text        not null,
  reason       text        not null default '' check (length(reason) <= 1000),
  decided_at   timestamptz not null,
  primary key (municipality, posting),
  foreign key (municipality, posting, posted_by) references posting (municipality, id, posted_by),
  constraint two_people check (verdict = 'BY_RULE' or decided_by <> posted_by)
);
select protect_append_only('posting_decision');

-- The last number of a fiscal year; its row is locked by whoever posts, so that numbers have no gaps.
create table journal_counter (
  municipality text   not null default current_setting('tenohira.municipality'),
  fiscal_year  int    not null,
  last         bigint not null check (last >= 0),
  primary key (municipality, fiscal_year)
);
select protect('journal_counter', 'select, insert, update');

create table month_closed (
  municipality text        not null default current_setting('tenohira.municipality'),
  month        date        not null check (extract(day from month) = 1),
  closed_at    timestamptz not null,
  closed_by    text        not null,
  primary key (municipality, month)
);
select protect_append_only('month_closed');

create table journal_entry (
  municipality    text        not null default current_setting('tenohira.municipality'),
  fiscal_year     int         not null,
  number          bigint      not null check (number > 0),
  posting         uuid        not null,
  kind            text        not null check (kind in ('REVENUE', 'DEPOSIT', 'RECEIPT', 'COUNTER')),
  booked_on       date        not null,
  section         text        not null,
  place           text        not null,
  day             date        not null,
  account         text        not null default '',
  reverses_year   int,
  reverses_number bigint,
  posted_at       timestamptz not null,
  posted_by       text        not null,
  posted_in       xid8        not null default pg_current_xact_id(),
  primary key (municipality, fiscal_year, number),
  unique (municipality, reverses_year, reverses_number),
  foreign key (municipality, posting) references posting,
  foreign key (municipality, reverses_year, reverses_number) references journal_entry,
  check ((kind = 'COUNTER') = (reverses_number is not null)),
  check (booked_on between make_date(fiscal_year, 4, 1) and make_date(fiscal_year + 1, 3, 31))
);
create index journal_entry_of_posting on journal_entry (municipality, posting);
select protect_append_only('journal_entry');

create table journal_line (
  municipality text   not null default current_setting('tenohira.municipality'),
  fiscal_year  int    not null,
  number       bigint not null,
  line         int    not null check (line > 0),
  side         text   not null check (side in ('D', 'C')),
  ledger       text   not null check (ledger in ('REVENUE', 'CASH', 'RECEIVABLE', 'BANK', 'FEE', 'OVER_SHORT', 'UNASSIGNED')),
  account      text   not null default '',
  yen          bigint not null check (yen > 0),
  fee_kind     text   not null default '',
  tender       text   not null default '',
  brand        text   not null default '',
  section      text   not null,
  place        text   not null,
  day          date   not null,
  primary key (municipality, fiscal_year, number, line),
  foreign key (municipality, fiscal_year, number) references journal_entry
);
comment on column journal_line.account is '款-項-目-節 of REVENUE, the code of the provider of RECEIVABLE and FEE.';
create index journal_line_receivable on journal_line (municipality, day) where ledger = 'RECEIVABLE';
select protect_append_only('journal_line');

create function journal_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'Entries of the journal are neither changed nor removed; post a counter-entry (%)', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger journal_entry_is_kept before update or delete on journal_entry for each row execute function journal_is_kept();
create trigger journal_line_is_kept before update or delete on journal_line for each row execute function journal_is_kept();
create trigger journal_entry_is_not_emptied before truncate on journal_entry execute function journal_is_kept();
create trigger journal_line_is_not_emptied before truncate on journal_line execute function journal_is_kept();

create function journal_entry_is_complete() returns trigger language plpgsql as $$
begin
  if not exists (
      select from journal_entry
       where municipality = new.municipality and fiscal_year = new.fiscal_year and number = new.number
         and posted_in = pg_current_xact_id()) then
    raise exception 'Entry %-% was posted before; no line is added to it', new.fiscal_year, new.number
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger journal_entry_is_complete before insert on journal_line
  for each row execute function journal_entry_is_complete();

create function journal_month_is_open() returns trigger language plpgsql as $$
begin
  if exists (select from month_closed where month = date_trunc('month', new.booked_on)::date) then
    raise exception 'The month of % is closed', new.booked_on using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger journal_month_is_open before insert on journal_entry for each row execute function journal_month_is_open();

create function journal_balances() returns trigger language plpgsql as $$
declare
  difference bigint;
  lines bigint;
begin
  select count(*), coalesce(sum(case side when 'D' then yen else -yen end), 0) into lines, difference
    from journal_line
   where municipality = new.municipality and fiscal_year = new.fiscal_year and number = new.number;
  if lines < 2 or difference <> 0 then
    raise exception 'Entry %-% does not balance: % lines, debits less credits %', new.fiscal_year, new.number, lines, difference
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger journal_entry_balances after insert on journal_entry
  deferrable initially deferred for each row execute function journal_balances();
create constraint trigger journal_line_balances after insert on journal_line
  deferrable initially deferred for each row execute function journal_balances();

create function journal_has_no_gap() returns trigger language plpgsql as $$
begin
  if new.number > 1 and not exists (
      select from journal_entry
       where municipality = new.municipality and fiscal_year = new.fiscal_year and number = new.number - 1) then
    raise exception 'Entry %-% leaves a gap', new.fiscal_year, new.number using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger journal_has_no_gap after insert on journal_entry
  deferrable initially deferred for each row execute function journal_has_no_gap();

create function journal_counter_entry_mirrors() returns trigger language plpgsql as $$
begin
  if new.kind = 'COUNTER' and exists (
      (select case side when 'D' then 'C' else 'D' end, ledger, account, yen, fee_kind, tender, brand, section, place, day
         from journal_line
        where municipality = new.municipality and fiscal_year = new.fiscal_year and number = new.number
       except all
       select side, ledger, account, yen, fee_kind, tender, brand, section, place, day
         from journal_line
        where municipality = new.municipality and fiscal_year = new.reverses_year and number = new.reverses_number)
      union all
      (select side, ledger, account, yen, fee_kind, tender, brand, section, place, day
         from journal_line
        where municipality = new.municipality and fiscal_year = new.reverses_year and number = new.reverses_number
       except all
       select case side when 'D' then 'C' else 'D' end, ledger, account, yen, fee_kind, tender, brand, section, place, day
         from journal_line
        where municipality = new.municipality and fiscal_year = new.fiscal_year and number = new.number)) then
    raise exception 'Entry %-% does not mirror what it reverses', new.fiscal_year, new.number
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger journal_counter_entry_mirrors after insert on journal_entry
  deferrable initially deferred for each row execute function journal_counter_entry_mirrors();
