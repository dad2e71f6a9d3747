-- Jobs of RPA tools, registered by staff, and their runs, posted by the tools.
create table rpa_job_version (
  municipality     text        not null default current_setting('tenohira.municipality'),
  job              text        not null check (job ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  version          int         not null check (version > 0),
  name             text        not null check (length(name) between 1 and 300),
  section          text        not null,
  owner            text        not null check (length(owner) between 1 and 100),
  scenario         text        not null check (length(scenario) between 1 and 50),
  minutes_per_item numeric(8, 2) not null check (minutes_per_item > 0),
  planned_hours    numeric(12, 2) not null check (planned_hours >= 0),
  runs_every_days  int         not null check (runs_every_days between 1 and 366),
  retired          boolean     not null default false,
  changed_at       timestamptz not null,
  changed_by       text        not null,
  primary key (municipality, job, version)
);
select protect_append_only('rpa_job_version');

create table rpa_run (
  municipality text        not null default current_setting('tenohira.municipality'),
  job          text        not null,
  run          text        not null check (length(run) between 1 and 100),
  started_at   timestamptz not null,
  ended_at     timestamptz not null check (ended_at >= started_at),
  items        int         not null check (items >= 0),
  result       text        not null check (result in ('succeeded', 'partly', 'failed')),
  scenario     text        not null,
  received_at  timestamptz not null,
  primary key (municipality, job, run)
);
comment on column rpa_run.run is 'The tool''s own name of the run: posting it again adds nothing.';
create index rpa_run_by_time on rpa_run (municipality, job, ended_at);
select protect_append_only('rpa_run');
