-- What staff keep of each procedure beside what residents read (手続棚卸し).
alter table procedure
  add column legal_basis             text not null default '' check (length(legal_basis) <= 1000),
  add column channels                text[] not null default '{}',
  add column online_since            date,
  add column obstacles               text[] not null default '{}',
  add column why_not_yet             text not null default '' check (length(why_not_yet) <= 1000),
  add column minutes_per_application int check (minutes_per_application between 1 and 10000),
  add column established_on          date,
  add column abolished_on            date,
  add column entry_version           int not null default 0,
  add check (online or online_since is null);
comment on column procedure.minutes_per_application is 'Minutes of staff time that one application on paper takes; null where nobody has stated them.';

-- Yearly applications as the section stated them, one row a fiscal year.
create table annual_volume (
  municipality text not null default current_setting('tenohira.municipality'),
  procedure    text not null,
  fiscal_year  int  not null check (fiscal_year between 2000 and 2100),
  applications int  not null check (applications >= 0),
  primary key (municipality, procedure, fiscal_year),
  foreign key (municipality, procedure) references procedure on delete cascade
);
select protect('annual_volume');

-- Every change of an entry: the whole entry as texts by column, as it was afterwards.
create table inventory_change (
  municipality text        not null default current_setting('tenohira.municipality'),
  procedure    text        not null,
  version      int         not null check (version > 0),
  origin       text        not null check (origin in ('edit', 'import', 'form')),
  content      jsonb       not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, procedure, version)
);
select protect_append_only('inventory_change');

-- Fiscal years whose inventory the headquarters called complete, or took that back; the highest number counts.
create table inventory_year (
  municipality text        not null default current_setting('tenohira.municipality'),
  fiscal_year  int         not null check (fiscal_year between 2000 and 2100),
  number       int         not null check (number > 0),
  complete     boolean     not null,
  declared_at  timestamptz not null,
  declared_by  text        not null,
  primary key (municipality, fiscal_year, number)
);
select protect_append_only('inventory_year');

-- A sheet between its preview and its confirmation; one for each sender, and forgotten afterwards.
create table inventory_import (
  municipality text        not null default current_setting('tenohira.municipality'),
  sender       uuid        not null,
  id           uuid        not null,
  file         text        not null,
  sheet        jsonb       not null,
  sent_at      timestamptz not null,
  primary key (municipality, sender)
);
select protect('inventory_import');

alter table coverage add column taken_at timestamptz not null default now();
