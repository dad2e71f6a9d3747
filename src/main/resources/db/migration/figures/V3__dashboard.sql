-- Dashboards that the city published in place of those that ship.
create table dashboard_version (
  municipality text        not null default current_setting('tenohira.municipality'),
  code         text        not null check (code in ('headquarters', 'department')),
  version      int         not null check (version > 0),
  yaml         text        not null check (length(yaml) <= 20000),
  reason       text        not null check (length(reason) between 1 and 500),
  published_at timestamptz not null,
  published_by text        not null,
  primary key (municipality, code, version)
);
select protect_append_only('dashboard_version');

-- Dashboards that staff composed for themselves or for everybody.
create table dashboard (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  owner        uuid        not null,
  owner_name   text        not null,
  name         text        not null check (length(name) between 1 and 100),
  shared       boolean     not null,
  tiles        jsonb       not null,
  changed_at   timestamptz not null,
  primary key (municipality, id)
);
create index dashboard_of_owner on dashboard (municipality, owner);
select protect('dashboard');
