-- One action over many cases: planned with the version of each case at the moment of choosing, then run.

create table bulk_job (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  staff        uuid        not null,
  section      text        not null,
  step         text        not null,
  params       jsonb       not null default '{}',
  state        text        not null check (state in ('PLANNED', 'RUNNING', 'DONE')),
  chosen_at    timestamptz not null,
  started_at   timestamptz,
  finished_at  timestamptz,
  primary key (municipality, id)
);
create index bulk_job_of_staff on bulk_job (municipality, staff, chosen_at);
select protect('bulk_job');

create table bulk_item (
  municipality text not null default current_setting('tenohira.municipality'),
  job          uuid not null,
  casefile     uuid not null,
  receipt      text not null,
  version      int  not null,
  result       text,
  primary key (municipality, job, casefile),
  foreign key (municipality, job) references bulk_job (municipality, id) on delete cascade,
  foreign key (municipality, casefile) references casefile (municipality, id)
);
comment on column bulk_item.version is 'The version of the case when it was chosen; a change since then is reported, not overwritten.';
create index bulk_item_by_receipt on bulk_item (municipality, job, receipt);
select protect('bulk_item');
