-- What the bank took of a day's cash; the highest version of a number counts.
create table deposit_slip (
  municipality text        not null default current_setting('tenohira.municipality'),
  section      text        not null,
  facility     text        not null,
  day          date        not null,
  number       text        not null check (length(number) between 1 and 40),
  version      int         not null check (version > 0),
  yen          bigint      not null check (yen between 0 and 9999999999),
  deposited_on date        not null,
  withdrawn    boolean     not null default false,
  source       text        not null check (source in ('TYPED', 'IMPORTED')),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, section, facility, day, number, version)
);
create index deposit_slip_of_day on deposit_slip (municipality, day);
select protect_append_only('deposit_slip');

-- Why a difference stands: a reason and words of a person, for exactly this amount.
create table difference_reason (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  section      text        not null,
  facility     text        not null,
  day          date        not null,
  kind         text        not null,
  subject      text        not null check (length(subject) <= 200),
  yen          bigint      not null,
  reason       text        not null check (length(reason) between 1 and 40),
  words        text        not null check (length(words) between 1 and 1000),
  given_at     timestamptz not null,
  given_by     text        not null,
  primary key (municipality, number)
);
create index difference_reason_of_day on difference_reason (municipality, day);
select protect_append_only('difference_reason');

-- Days that had takings when somebody last looked, so that lists and figures need not ask every register again.
create table settlement_day (
  municipality text        not null default current_setting('tenohira.municipality'),
  section      text        not null,
  facility     text        not null,
  day          date        not null,
  digest       text        not null,
  differences  int         not null check (differences >= 0),
  seen_at      timestamptz not null,
  primary key (municipality, section, facility, day)
);
create index settlement_day_of_day on settlement_day (municipality, day);
select protect('settlement_day');
