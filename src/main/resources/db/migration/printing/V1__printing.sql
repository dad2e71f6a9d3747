-- Which columns of a CSV say what; the newest of a name holds.
create table print_mapping (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  name         text        not null check (length(name) between 1 and 60),
  columns      jsonb       not null,
  changed_at   timestamptz not null default now(),
  changed_by   text        not null,
  primary key (municipality, number)
);
select protect_append_only('print_mapping');

-- Where an account belongs from a day on. A later row of the same day corrects an earlier one.
create table print_staff (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  account      text        not null check (length(account) between 1 and 100 and account = lower(account)),
  since        date        not null,
  section      text        not null,
  staff_rank   text        not null check (length(staff_rank) <= 60),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, number)
);
comment on column print_staff.section is 'Empty from the day somebody left, or for an account that belongs to nobody.';
create index print_staff_of_account on print_staff (municipality, account, since, number);
select protect_append_only('print_staff');

create table print_device (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  printer      text        not null check (length(printer) between 1 and 200),
  since        date        not null,
  section      text        not null,
  contract     text        not null check (length(contract) <= 60),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, number)
);
comment on column print_device.section is 'Takes the sheets of accounts that no section is known of; empty for a shared printer.';
select protect_append_only('print_device');

-- What a printed side costs under a contract, and other factors, each from a day on and with its source.
create table print_factor (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  factor       text        not null,
  contract     text        not null default '' check (length(contract) <= 60),
  since        date        not null,
  amount       numeric(14, 6) not null check (amount > 0),
  source       text        not null check (length(source) between 1 and 300),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, number)
);
select protect_append_only('print_factor');

-- Meetings whose papers were not printed: pages × copies. The highest version counts.
create table print_meeting (
  municipality text        not null default current_setting('tenohira.municipality'),
  meeting      uuid        not null,
  version      int         not null check (version > 0),
  name         text        not null check (length(name) between 1 and 200),
  held_on      date        not null,
  section      text        not null,
  pages        int         not null check (pages between 1 and 100000),
  copies       int         not null check (copies between 1 and 100000),
  withdrawn    boolean     not null default false,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, meeting, version)
);
select protect_append_only('print_meeting');

-- Totals of a period as a city published them, where no log is left.
create table print_total (
  municipality   text        not null default current_setting('tenohira.municipality'),
  number         bigint      not null generated always as identity,
  import         uuid        not null,
  source         text        not null check (length(source) between 1 and 300),
  digest         text        not null,
  department     text        not null check (length(department) between 1 and 100),
  first_month    text        not null check (first_month ~ '^[0-9]{4}-[0-9]{2}$'),
  last_month     text        not null check (last_month ~ '^[0-9]{4}-[0-9]{2}$'),
  sheets         bigint      not null check (sheets >= 0),
  per_head_month int         check (per_head_month >= 0),
  changed_at     timestamptz not null,
  changed_by     text        not null,
  primary key (municipality, number)
);
comment on column print_total.per_head_month is 'Sheets per head and month as published, rounded to whole sheets; head counts were not published.';
select protect_append_only('print_total');
