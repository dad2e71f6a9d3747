-- What became of open drafts when a new version of their form was released.

-- Open drafts of a form, in the order in which they are judged.
create index draft_of_form on draft (municipality, procedure, id) where casefile is null and filed_as is null;

create table draft_carry (
  municipality  text        not null default current_setting('tenohira.municipality'),
  procedure     text        not null,
  version       int         not null,
  staff         uuid        not null,
  staff_name    text        not null,
  staff_role    text        not null,
  staff_section text,
  released_at   timestamptz not null,
  safe          bigint      not null default 0,
  again         bigint      not null default 0,
  blocked       bigint      not null default 0,
  told          bigint      not null default 0,
  finished_at   timestamptz,
  primary key (municipality, procedure, version)
);
comment on table draft_carry is 'The job that carries drafts to a released version; staff is who released it.';
create index draft_carry_open on draft_carry (municipality, released_at) where finished_at is null;
select protect('draft_carry', 'select, insert, update');

create table draft_carriage (
  municipality text        not null default current_setting('tenohira.municipality'),
  draft        uuid        not null,
  to_version   int         not null,
  from_version int         not null,
  verdict      text        not null check (verdict in ('SAFE', 'ANSWER_AGAIN', 'BLOCKED')),
  again        jsonb       not null default '[]',
  judged_at    timestamptz not null,
  seen_at      timestamptz,
  primary key (municipality, draft, to_version),
  foreign key (municipality, draft) references draft (municipality, id) on delete cascade
);
comment on column draft_carriage.again is 'The questions still to be answered again; grows shorter as they are.';
comment on column draft_carriage.seen_at is 'When the resident went on after having been told.';
select protect('draft_carriage', 'select, insert, update');
