-- What is known of each core system that is to be standardised. Every change is a new version; the highest counts.
create table standard_system_version (
  municipality  text        not null default current_setting('tenohira.municipality'),
  system        text        not null,
  version       int         not null check (version > 0),
  section       text,
  vendor        text        not null default '' check (length(vendor) <= 200),
  contract_ends date,
  yearly_cost   bigint      check (yearly_cost >= 0),
  status        text        not null,
  scenario      text,
  note          text        not null default '' check (length(note) <= 1000),
  changed_at    timestamptz not null,
  changed_by    text        not null,
  primary key (municipality, system, version)
);
comment on column standard_system_version.yearly_cost is 'Yen a year under the current contract; null while it is not known.';
select protect_append_only('standard_system_version');

-- One hearing of one vendor about one system.
create table standard_hearing (
  municipality text        not null default current_setting('tenohira.municipality'),
  hearing      uuid        not null,
  system       text        not null,
  vendor       text        not null check (length(vendor) between 1 and 200),
  opened_at    timestamptz not null,
  opened_by    text        not null,
  primary key (municipality, hearing)
);
select protect_append_only('standard_hearing');

-- The answers of a hearing; every sending is a new version of all of them.
create table standard_hearing_answer (
  municipality text        not null default current_setting('tenohira.municipality'),
  hearing      uuid        not null,
  version      int         not null check (version > 0),
  question     text        not null,
  answer       text        not null check (length(answer) <= 2000),
  answered_by  text        not null check (length(answered_by) <= 200),
  by_link      boolean     not null,
  answered_at  timestamptz not null,
  primary key (municipality, hearing, version, question),
  foreign key (municipality, hearing) references standard_hearing
);
select protect_append_only('standard_hearing_answer');

-- Links by which a vendor answers one hearing without an account. Only the digest of the secret is kept.
create table standard_hearing_link (
  municipality text        not null default current_setting('tenohira.municipality'),
  digest       bytea       not null,
  hearing      uuid        not null,
  number       int         not null check (number > 0),
  made_at      timestamptz not null,
  made_by      text        not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  revoked_by   text,
  primary key (municipality, digest),
  unique (municipality, hearing, number),
  foreign key (municipality, hearing) references standard_hearing
);
select protect('standard_hearing_link', 'select, insert, update');

-- Quotes; a later one for the same system and scenario is a new version.
create table standard_quote (
  municipality text        not null default current_setting('tenohira.municipality'),
  system       text        not null,
  scenario     text        not null,
  version      int         not null check (version > 0),
  vendor       text        not null default '' check (length(vendor) <= 200),
  initial_cost bigint      not null check (initial_cost >= 0),
  yearly_cost  bigint      not null check (yearly_cost >= 0),
  assumed      boolean     not null,
  note         text        not null default '' check (length(note) <= 1000),
  quoted_at    timestamptz not null,
  quoted_by    text        not null,
  primary key (municipality, system, scenario, version)
);
comment on column standard_quote.assumed is 'Nobody quoted it: a working assumption.';
select protect_append_only('standard_quote');

-- What the scenarios are compared by. The latest version counts.
create table standard_assessment (
  municipality text        not null default current_setting('tenohira.municipality'),
  version      int         not null check (version > 0),
  years        int         not null check (years between 1 and 20),
  subsidy_cap  bigint      check (subsidy_cap >= 0),
  matrix       text        not null check (length(matrix) <= 10000),
  assumed      boolean     not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, version)
);
comment on column standard_assessment.subsidy_cap is 'Yen for the whole city; null while it is not known.';
comment on column standard_assessment.matrix is 'One criterion a line: name, weight and the points of the four scenarios, set apart by tabs.';
select protect_append_only('standard_assessment');

-- The schedule as a whole; the latest version counts.
create table standard_schedule (
  municipality text        not null default current_setting('tenohira.municipality'),
  version      int         not null check (version > 0),
  starts       date        not null,
  deadline     date        not null,
  assumed      boolean     not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, version)
);
select protect_append_only('standard_schedule');

create table standard_task (
  municipality text not null default current_setting('tenohira.municipality'),
  version      int  not null,
  position     int  not null,
  code         text not null check (length(code) between 1 and 40),
  system       text,
  name         text not null check (length(name) between 1 and 200),
  days         int  not null check (days between 0 and 5000),
  after_tasks  text not null default '' check (length(after_tasks) <= 1000),
  primary key (municipality, version, code),
  foreign key (municipality, version) references standard_schedule
);
comment on column standard_task.after_tasks is 'Codes of the tasks that end before this one begins, set apart by spaces.';
select protect_append_only('standard_task');

-- What was published: changes of the rules, next steps, questions of the hearings, dates.
create table standard_published (
  municipality text        not null default current_setting('tenohira.municipality'),
  position     int         not null,
  kind         text        not null,
  item         text        not null check (length(item) <= 300),
  detail       text        not null check (length(detail) <= 1000),
  source       text        not null check (length(source) <= 300),
  taken_at     timestamptz not null,
  taken_by     text        not null,
  primary key (municipality, kind, item)
);
select protect_append_only('standard_published');
