-- Measures that save working hours. Every change is a new version of the whole row; the highest is the one that counts.
create table measure_version (
  municipality text        not null default current_setting('tenohira.municipality'),
  measure      uuid        not null,
  version      int         not null check (version > 0),
  fiscal_year  int         not null check (fiscal_year between 2000 and 2100),
  department   text        not null,
  section      text,
  kind         text        not null,
  name         text        not null check (length(name) between 1 and 300),
  status       text        not null,
  since        date,
  jobs         int         check (jobs >= 0),
  formula      text        not null default '' check (length(formula) <= 500),
  hours        numeric(12, 2) check (hours >= 0),
  owner        text        not null default '' check (length(owner) <= 100),
  note         text        not null default '' check (length(note) <= 1000),
  source       text        not null default '' check (length(source) <= 300),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, measure, version)
);
comment on column measure_version.hours is 'Hours a year as stated by the section; null where the formula takes its count from a figure and the hours follow.';
comment on column measure_version.section is 'Null where only the department is known, as in published tables.';
create index measure_of_department on measure_version (municipality, department, fiscal_year);
select protect_append_only('measure_version');
