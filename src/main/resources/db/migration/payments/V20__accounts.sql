-- The chart of accounts of revenue (歳入予算科目) of a fiscal year; the newest row of a code holds.
create table revenue_account (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  fiscal_year  int         not null check (fiscal_year between 2000 and 2099),
  code         text        not null check (code ~ '^[0-9]{2}(-[0-9]{2}){3}$'),
  kan          text        not null check (length(kan) between 1 and 100),
  kou          text        not null check (length(kou) between 1 and 100),
  moku         text        not null check (length(moku) between 1 and 100),
  setsu        text        not null check (length(setsu) between 1 and 100),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, number)
);
comment on column revenue_account.code is '款-項-目-節, two digits each.';
create index revenue_account_of_year on revenue_account (municipality, fiscal_year, code, number);
select protect_append_only('revenue_account');

-- To which account a kind of fee belongs from a day on; a later row of the same day corrects an earlier one.
create table fee_account (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  fee_kind     text        not null check (length(fee_kind) between 1 and 100),
  since        date        not null,
  account      text        not null check (account ~ '^[0-9]{2}(-[0-9]{2}){3}$'),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, number)
);
select protect_append_only('fee_account');

-- When a provider of payment pays out, what it keeps and how banks write its name; the newest row of a code and day holds.
create table payout_provider (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  code         text        not null check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  since        date        not null,
  definition   text        not null check (length(definition) <= 20000),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, number)
);
select protect_append_only('payout_provider');
