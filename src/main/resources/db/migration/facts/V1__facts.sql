-- Which Parquet files of facts count. A file without a row here is what a crash left behind and is read by nobody.
create table fact_batch (
  municipality text        not null default current_setting('tenohira.municipality'),
  batch        uuid        not null,
  number       bigint      not null generated always as identity,
  table_name   text        not null,
  source       text        not null check (length(source) <= 300),
  name         text        not null check (length(name) <= 300),
  digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
  rows         bigint      not null check (rows >= 0),
  known        bigint      not null check (known >= 0),
  first_day    date,
  last_day     date,
  replaces     uuid,
  reason       text        not null default '' check (length(reason) <= 1000),
  received_at  timestamptz not null,
  received_by  text        not null,
  primary key (municipality, batch),
  unique (municipality, replaces)
);
comment on column fact_batch.known is 'Rows of the delivery that were there already and were not added again.';
create unique index fact_batch_identity
  on fact_batch (municipality, table_name, source, digest, coalesce(replaces, '00000000-0000-0000-0000-000000000000'));
create index fact_batch_newest on fact_batch (municipality, table_name, number desc);
select protect_append_only('fact_batch');

create table fact_file (
  municipality text        not null default current_setting('tenohira.municipality'),
  file         text        not null,
  table_name   text        not null,
  month        text        not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  rows         bigint      not null,
  bytes        bigint      not null,
  written_at   timestamptz not null,
  primary key (municipality, file)
);
create index fact_file_of_month on fact_file (municipality, table_name, month);
select protect_append_only('fact_file');

create table fact_file_batch (
  municipality text not null default current_setting('tenohira.municipality'),
  file         text not null,
  batch        uuid not null,
  primary key (municipality, file, batch)
);
select protect_append_only('fact_file_batch');

-- Files whose rows were joined into another one; they are deleted when nobody can be reading them any more.
create table fact_file_gone (
  municipality text        not null default current_setting('tenohira.municipality'),
  file         text        not null,
  gone_at      timestamptz not null,
  primary key (municipality, file)
);
select protect_append_only('fact_file_gone');
