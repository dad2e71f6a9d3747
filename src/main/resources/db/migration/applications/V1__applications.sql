-- Drafts, cases and what happened to them. Cases are never deleted; versions, events and messages only grow.

create table receipt_counter (
  municipality text   not null default current_setting('tenohira.municipality'),
  year         int    not null,
  last         bigint not null,
  primary key (municipality, year)
);
comment on table receipt_counter is 'The last receipt sequence given out in a fiscal year.';
select protect('receipt_counter', 'select, insert, update');

create table casefile (
  municipality          text        not null default current_setting('tenohira.municipality'),
  id                    uuid        not null,
  receipt               text        not null,
  procedure             text        not null,
  form_version          int         not null,
  section               text        not null,
  state                 text        not null check (state in ('SUBMITTED', 'UNDER_REVIEW', 'SENT_BACK', 'RESUBMITTED',
                                                              'DECIDED', 'NOTIFIED', 'WITHDRAWN')),
  outcome               text        check (outcome in ('ADMIT', 'WAITING_LIST', 'REFUSE')),
  assignee              uuid,
  submitted_at          timestamptz not null,
  started_at            timestamptz,
  channel               text        not null check (channel in ('PAGE', 'API')),
  language              text        not null,
  device                text        not null,
  outside_counter_hours boolean     not null,
  email                 text,
  version               int         not null default 1,
  answers_version       int         not null default 1,
  search                text        not null default '',
  sent_back_count       int         not null default 0,
  primary key (municipality, id),
  unique (municipality, receipt)
);
comment on column casefile.version is 'Grows with every move; the number of the last event and the optimistic lock.';
comment on column casefile.answers_version is 'The case_version that holds the answers in force.';
create index casefile_queue on casefile (municipality, section, state, submitted_at, id);
create index casefile_received on casefile (municipality, procedure, submitted_at);
select protect('casefile', 'select, insert, update');

create table case_version (
  municipality text        not null default current_setting('tenohira.municipality'),
  casefile     uuid        not null,
  number       int         not null,
  form_version int         not null,
  answers      jsonb       not null,
  sha256       bytea       not null check (length(sha256) = 32),
  key_id       text        not null,
  submitted_at timestamptz not null,
  primary key (municipality, casefile, number),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
comment on column case_version.sha256 is 'Digest of the canonical answers; what the receipt signs.';
select protect_append_only('case_version');

create table case_event (
  municipality text        not null default current_setting('tenohira.municipality'),
  casefile     uuid        not null,
  number       int         not null,
  at           timestamptz not null,
  actor        text        not null,
  actor_name   text        not null,
  step         text        not null,
  from_state   text        not null,
  to_state     text        not null,
  reason       text,
  detail       jsonb       not null default '{}',
  primary key (municipality, casefile, number),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
select protect_append_only('case_event');

create table case_message (
  municipality text        not null default current_setting('tenohira.municipality'),
  casefile     uuid        not null,
  number       int         not null,
  at           timestamptz not null,
  direction    text        not null check (direction in ('FROM_CITY', 'FROM_RESIDENT')),
  author       text        not null,
  body         text        not null check (length(body) between 1 and 4000),
  primary key (municipality, casefile, number),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
select protect_append_only('case_message');

create table filing (
  municipality text  not null default current_setting('tenohira.municipality'),
  client       text  not null,
  key          text  not null,
  body_sha256  bytea not null,
  casefile     uuid  not null,
  primary key (municipality, client, key),
  foreign key (municipality, casefile) references casefile (municipality, id) deferrable initially deferred
);
comment on table filing is 'One row for each filing a client made: the same key never makes a second case.';
select protect_append_only('filing');

create table draft (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  procedure    text        not null,
  form_version int         not null,
  answers      jsonb       not null default '{}',
  language     text        not null,
  device       text        not null,
  email        text,
  key_hashes   bytea[]     not null,
  casefile     uuid,
  open_paths   jsonb,
  started_at   timestamptz not null,
  saved_at     timestamptz not null,
  expires_at   timestamptz not null,
  warned_at    timestamptz,
  filed_as     text,
  revision     int         not null default 1,
  primary key (municipality, id),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
comment on column draft.key_hashes is 'SHA-256 of the keys that devices hold; the keys themselves are nowhere.';
comment on column draft.casefile is 'The case this draft mends, with the answers in open_paths open again.';
create index draft_expiring on draft (municipality, expires_at);
select protect('draft');

create table attachment (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  draft        uuid,
  casefile     uuid,
  path         text        not null,
  name         text        not null,
  content_type text        not null,
  size         bigint      not null,
  sha256       bytea       not null check (length(sha256) = 32),
  readable     boolean     not null,
  content      bytea       not null,
  uploaded_at  timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, casefile) references casefile (municipality, id) deferrable initially deferred,
  foreign key (municipality, draft) references draft (municipality, id) on delete cascade,
  check (draft is not null or casefile is not null)
);
-- Photographs and PDFs are compressed already.
alter table attachment alter column content set storage external;
create index attachment_of_draft on attachment (municipality, draft);
create index attachment_of_casefile on attachment (municipality, casefile);
select protect('attachment');

create table notice (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  casefile     uuid,
  kind         text        not null,
  to_address   text        not null,
  subject      text        not null,
  body         text        not null,
  created_at   timestamptz not null,
  sent_at      timestamptz,
  next_try_at  timestamptz not null,
  tries        int         not null default 0,
  primary key (municipality, id)
);
comment on table notice is 'The outbox: e-mails written in the transaction that causes them, sent afterwards.';
create index notice_waiting on notice (municipality, next_try_at) where sent_at is null;
select protect('notice');
