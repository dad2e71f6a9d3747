-- Who is told that a step is overdue: one row for each step and day it was due, however often the job runs.

create table path_escalation (
  municipality text        not null default current_setting('tenohira.municipality'),
  casefile     uuid        not null,
  path_step    text        not null,
  due_on       date        not null,
  target       text        not null,
  at           timestamptz not null,
  seen_at      timestamptz,
  seen_by      uuid,
  seen_by_name text,
  primary key (municipality, casefile, path_step, due_on),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
comment on column path_escalation.target is 'head, clerk or the sign-in name of an account, as the definition says.';
create index path_escalation_unseen on path_escalation (municipality, target, at) where seen_at is null;
select protect('path_escalation', 'select, insert, update');

create index casefile_overdue on casefile (municipality, due_on)
  where due_on < 'infinity' and state in ('SUBMITTED', 'UNDER_REVIEW', 'RESUBMITTED');
