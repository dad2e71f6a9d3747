create table finance_columns (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  definition   text        not null check (length(definition) <= 20000),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, number)
);
select protect_append_only('finance_columns');

create table finance_export (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  number       bigint      not null generated always as identity,
  columns      bigint      not null,
  entries      int         not null check (entries > 0),
  yen          bigint      not null,
  made_at      timestamptz not null,
  made_by      text        not null,
  primary key (municipality, id)
);
comment on column finance_export.columns is 'The definition it was made with; 0 for the shipped one.';
select protect_append_only('finance_export');

-- An entry is handed over once.
create table finance_export_entry (
  municipality text   not null default current_setting('tenohira.municipality'),
  fiscal_year  int    not null,
  number       bigint not null,
  export       uuid   not null,
  primary key (municipality, fiscal_year, number),
  foreign key (municipality, fiscal_year, number) references journal_entry,
  foreign key (municipality, export) references finance_export
);
select protect_append_only('finance_export_entry');
