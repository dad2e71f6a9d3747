-- The notices of decisions as they were issued: number, date and texts are kept, so that the PDF never changes.

create table decision_number (
  municipality text   not null default current_setting('tenohira.municipality'),
  section      text   not null,
  year         int    not null,
  last         bigint not null,
  primary key (municipality, section, year)
);
comment on table decision_number is 'The last document number a section gave out in a fiscal year.';
select protect('decision_number', 'select, insert, update');

create table decision_notice (
  municipality text        not null default current_setting('tenohira.municipality'),
  casefile     uuid        not null,
  number       text        not null,
  outcome      text        not null,
  issued_at    timestamptz not null,
  content      jsonb       not null,
  primary key (municipality, casefile),
  unique (municipality, number),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
select protect_append_only('decision_notice');
