-- Files of the bank as they were taken in, by their digest: the same file again changes nothing.
create table bank_notice (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  name         text        not null check (length(name) between 1 and 300),
  digest       text        not null,
  kind         text        not null check (kind in ('01', '03')),
  made_on      date        not null,
  credits      int         not null check (credits >= 0),
  known        int         not null check (known >= 0),
  yen          bigint      not null,
  taken_at     timestamptz not null,
  taken_by     text        not null,
  primary key (municipality, id),
  unique (municipality, digest)
);
select protect_append_only('bank_notice');

create table bank_credit (
  municipality text   not null default current_setting('tenohira.municipality'),
  id           uuid   not null,
  notice       uuid   not null,
  record       int    not null check (record > 0),
  account      text   not null check (length(account) <= 40),
  reference    text   not null check (length(reference) <= 10),
  day          date   not null,
  yen          bigint not null check (yen > 0),
  payer        text   not null check (length(payer) <= 60),
  cancelled    boolean not null default false,
  occurrence   int    not null check (occurrence > 0),
  primary key (municipality, id),
  unique (municipality, account, reference, day, yen, payer, cancelled, occurrence),
  foreign key (municipality, notice) references bank_notice
);
comment on column bank_credit.occurrence is 'Which of several that look the same in one file.';
comment on column bank_credit.account is 'Bank, branch, kind and number of the own account.';
create index bank_credit_of_day on bank_credit (municipality, day);
select protect_append_only('bank_credit');

-- How much of a credit went to which receipt.
create table payout_credit (
  municipality text   not null default current_setting('tenohira.municipality'),
  posting      uuid   not null,
  credit       uuid   not null,
  yen          bigint not null check (yen > 0),
  primary key (municipality, posting, credit),
  foreign key (municipality, posting) references posting,
  foreign key (municipality, credit) references bank_credit
);
select protect_append_only('payout_credit');
