-- Checks that staff define, and what they found. Definitions and switches only grow; findings are replaced by each run.

create table check_definition (
  municipality text        not null default current_setting('tenohira.municipality'),
  procedure    text        not null,
  code         text        not null check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  version      int         not null,
  label        text        not null check (length(label) between 1 and 100),
  label_en     text        not null,
  kind         text        not null check (kind in ('CONDITION', 'DUPLICATE')),
  scope        text        not null default '',
  field        text        not null default '',
  expression   text        not null check (length(expression) between 1 and 4000),
  reason       text        not null check (length(reason) between 1 and 500),
  reason_en    text        not null,
  author       uuid,
  author_name  text        not null,
  shipped      boolean     not null,
  created_at   timestamptz not null,
  primary key (municipality, procedure, code, version)
);
comment on column check_definition.reason is 'In words for the resident; a template over the answers.';
comment on column check_definition.scope is 'The group whose items are checked one by one; empty for the whole application.';
comment on column check_definition.field is 'The question a finding points at, within the scope.';
select protect_append_only('check_definition');

create table check_switch (
  municipality text        not null default current_setting('tenohira.municipality'),
  procedure    text        not null,
  code         text        not null,
  number       int         not null,
  active       boolean     not null,
  author       uuid,
  author_name  text        not null,
  at           timestamptz not null,
  primary key (municipality, procedure, code, number)
);
comment on table check_switch is 'Every switching on and off of a check; the last one holds.';
select protect_append_only('check_switch');

create table check_run (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  procedure    text        not null,
  section      text        not null,
  staff        uuid        not null,
  staff_name   text        not null,
  started_at   timestamptz not null,
  finished_at  timestamptz,
  chosen       int         not null,
  cases        int         not null default 0,
  flawed       int         not null default 0,
  findings     int         not null default 0,
  problem      text,
  primary key (municipality, id)
);
create index check_run_latest on check_run (municipality, section, started_at);
select protect('check_run', 'select, insert, update');

create table case_checked (
  municipality    text        not null default current_setting('tenohira.municipality'),
  casefile        uuid        not null,
  procedure       text        not null,
  answers_version int         not null,
  findings        text        not null,
  count           int         not null,
  run             uuid        not null,
  at              timestamptz not null,
  primary key (municipality, casefile),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
comment on column case_checked.findings is 'The codes of the findings, sorted and joined by +: equal for cases to be handled alike; empty when nothing was found.';
create index case_checked_alike on case_checked (municipality, procedure, findings);
select protect('case_checked');

create table case_finding (
  municipality  text  not null default current_setting('tenohira.municipality'),
  casefile      uuid  not null,
  number        int   not null,
  check_code    text  not null,
  check_version int   not null,
  path          text  not null,
  reason        text  not null,
  reason_en     text  not null,
  others        text[] not null default '{}',
  run           uuid  not null,
  primary key (municipality, casefile, number),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
comment on column case_finding.others is 'Receipts of the cases a duplicate was found in. For staff only.';
comment on column case_finding.path is 'The answer the finding points at, such as children/0/birthDate.';
create index case_finding_of_check on case_finding (municipality, check_code, casefile);
select protect('case_finding');

create table duplicate_key (
  municipality    text  not null default current_setting('tenohira.municipality'),
  procedure       text  not null,
  check_code      text  not null,
  check_version   int   not null,
  casefile        uuid  not null,
  answers_version int   not null,
  path            text  not null,
  digest          bytea not null,
  primary key (municipality, casefile, check_code, check_version, path),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
comment on table duplicate_key is
  'SHA-256 of what a duplicate check compares, for every case of the procedure: a run over a few cases meets all the others.';
create index duplicate_key_same on duplicate_key (municipality, procedure, check_code, check_version, digest);
select protect('duplicate_key');
