-- How a form's next version comes about: somebody proposes a definition, the section head releases or returns it.
create table form_proposal (
  municipality  text not null default current_setting('tenohira.municipality'),
  procedure     text not null,
  number        int  not null check (number > 0),
  written       text not null,
  note          text not null,
  based_on      int  not null check (based_on >= 0),
  restores      int  check (restores > 0),
  proposed_by   uuid not null,
  proposer_name text not null,
  proposed_at   timestamptz not null,
  primary key (municipality, procedure, number),
  foreign key (municipality, procedure) references procedure
);
comment on column form_proposal.based_on is 'The version in force when it was made; 0 for none.';
select protect_append_only('form_proposal');

create table form_decision (
  municipality text not null default current_setting('tenohira.municipality'),
  procedure    text not null,
  number       int  not null,
  fate         text not null check (fate in ('RELEASED', 'RETURNED', 'WITHDRAWN')),
  reason       text not null,
  version      int,
  decided_by   uuid not null,
  decider_name text not null,
  decided_at   timestamptz not null,
  primary key (municipality, procedure, number),
  unique (municipality, procedure, version),
  foreign key (municipality, procedure, number) references form_proposal,
  foreign key (municipality, procedure, version) references form_version,
  check ((fate = 'RELEASED') = (version is not null))
);
comment on table form_decision is 'What became of a proposal; it is decided once.';
select protect_append_only('form_decision');
