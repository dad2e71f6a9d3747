-- Forms that are being built. A change adds a step with the whole document, so that any step can be gone back to; undoing
-- adds a step that shows an earlier document. The highest version is the one that counts.
create table working_copy (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  procedure    text        not null,
  begun_at     timestamptz not null,
  begun_by     text        not null,
  put_away_at  timestamptz,
  primary key (municipality, id)
);
create index working_copy_of_procedure on working_copy (municipality, procedure);
select protect('working_copy', 'select, insert, update');

create table working_step (
  municipality text        not null default current_setting('tenohira.municipality'),
  working_copy uuid        not null,
  version      int         not null check (version > 0),
  shows        int         not null check (shows <= version),
  document     text        check (length(document) <= 2000000),
  before       int         check (before < version),
  deed         text        not null,
  what         text        not null check (length(what) <= 200),
  staff        uuid        not null,
  staff_name   text        not null,
  at           timestamptz not null,
  primary key (municipality, working_copy, version),
  foreign key (municipality, working_copy) references working_copy (municipality, id),
  check ((document is not null) = (shows = version))
);
comment on column working_step.shows is 'The version whose document counts after this step; another one after undoing.';
comment on column working_step.before is 'For a step with a document: the version whose document it changed.';
select protect_append_only('working_step');

-- Test answers to a form that is being built, each member of staff their own. Nothing of it is an application.
create table working_trial (
  municipality text        not null default current_setting('tenohira.municipality'),
  working_copy uuid        not null,
  staff        uuid        not null,
  answers      jsonb       not null,
  at           timestamptz not null,
  primary key (municipality, working_copy, staff),
  foreign key (municipality, working_copy) references working_copy (municipality, id)
);
select protect('working_trial');
