-- The decision path of a case: where it is on it and when that is due, computed from its events and kept for the queue.

alter table casefile
  add column path_step    text not null default '',
  add column due_on       date not null default 'infinity',
  add column decided_on   date,
  add column handled_days int;
comment on column casefile.path_step is
  'The step of the form''s decision path; decision when all steps have approved; empty without a path or before acceptance.';
comment on column casefile.due_on is
  'The last day of the step or of the standard processing period, whichever is earlier; infinity while none runs.';
comment on column casefile.handled_days is 'Working days the case lay with the city, from arrival to decision.';

create index casefile_by_due on casefile (municipality, section, due_on, submitted_at, id);
create index casefile_on_path on casefile (municipality, section, procedure, state, path_step, due_on, submitted_at, id)
  where state not in ('NOTIFIED', 'WITHDRAWN');
create index casefile_workload on casefile (municipality, section, assignee, due_on)
  where state in ('SUBMITTED', 'UNDER_REVIEW', 'RESUBMITTED');
create index casefile_decided on casefile (municipality, section, decided_on) include (assignee, handled_days)
  where decided_on is not null;

create table absence (
  municipality     text        not null default current_setting('tenohira.municipality'),
  staff            uuid        not null,
  number           int         not null,
  from_day         date        not null,
  until_day        date        not null,
  recorded_by      uuid        not null,
  recorded_by_name text        not null,
  recorded_at      timestamptz not null,
  ended_at         timestamptz,
  primary key (municipality, staff, number),
  check (until_day >= from_day)
);
comment on table absence is 'When somebody is away, so that the deputy of a decision path may act. Kept for ever: it explains approvals.';
select protect('absence', 'select, insert, update');

create table case_comment (
  municipality text        not null default current_setting('tenohira.municipality'),
  casefile     uuid        not null,
  number       int         not null,
  at           timestamptz not null,
  author       uuid        not null,
  author_name  text        not null,
  body         text        not null check (length(body) between 1 and 4000),
  primary key (municipality, casefile, number),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
comment on table case_comment is 'What staff tell each other about a case. Residents never see it.';
select protect_append_only('case_comment');
