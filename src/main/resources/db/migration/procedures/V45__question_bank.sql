-- The question bank as the city changes it. Version 1 of an entry is what ships; a change that was released is the next one.
create table bank_change (
  municipality  text not null default current_setting('tenohira.municipality'),
  kind          text not null check (kind in ('questions', 'pages')),
  name          text not null,
  number        int  not null check (number > 0),
  content       text not null check (length(content) <= 200000),
  note          text not null,
  based_on      int  not null check (based_on > 0),
  restores      int  check (restores > 0),
  proposed_by   uuid not null,
  proposer_name text not null,
  proposed_at   timestamptz not null,
  primary key (municipality, kind, name, number)
);
comment on column bank_change.based_on is 'The version that was in force when it was made.';
select protect_append_only('bank_change');

create table bank_decision (
  municipality text not null default current_setting('tenohira.municipality'),
  kind         text not null,
  name         text not null,
  number       int  not null,
  fate         text not null check (fate in ('RELEASED', 'RETURNED', 'WITHDRAWN')),
  reason       text not null,
  version      int  check (version > 1),
  decided_by   uuid not null,
  decider_name text not null,
  decided_at   timestamptz not null,
  primary key (municipality, kind, name, number),
  unique (municipality, kind, name, version),
  foreign key (municipality, kind, name, number) references bank_change,
  check ((fate = 'RELEASED') = (version is not null))
);
comment on table bank_decision is 'What became of a change; it is decided once.';
select protect_append_only('bank_decision');

-- What somebody is changing and has not proposed yet, each member of staff their own.
create table bank_draft (
  municipality text not null default current_setting('tenohira.municipality'),
  kind         text not null,
  name         text not null,
  staff        uuid not null,
  based_on     int  not null check (based_on > 0),
  document     text not null check (length(document) <= 500000),
  at           timestamptz not null,
  primary key (municipality, kind, name, staff)
);
select protect('bank_draft');

-- Versions of an entry that a form does without; a later version is offered again.
create table bank_declined (
  municipality text not null default current_setting('tenohira.municipality'),
  procedure    text not null,
  kind         text not null,
  name         text not null,
  version      int  not null check (version > 1),
  staff        uuid not null,
  staff_name   text not null,
  at           timestamptz not null,
  primary key (municipality, procedure, kind, name, version),
  foreign key (municipality, procedure) references procedure
);
select protect_append_only('bank_declined');

-- A published form as it was written, with its references to the question bank: what it was published from, never what counts.
create table form_source (
  municipality text   not null default current_setting('tenohira.municipality'),
  procedure    text   not null,
  version      int    not null,
  written      text   not null check (length(written) <= 2000000),
  uses         text[] not null,
  primary key (municipality, procedure, version),
  foreign key (municipality, procedure, version) references form_version
);
comment on column form_source.uses is 'The entries it takes in, each with its version: questions/applicantName@1.';
select protect_append_only('form_source');
