-- Meetings whose recording or transcript becomes minutes. The recording itself is a file beside the records and goes after a stated time.
create table minutes_record (
  municipality    text        not null default current_setting('tenohira.municipality'),
  id              uuid        not null,
  title           text        not null check (length(title) between 1 and 200),
  held_on         date,
  level           smallint    not null check (level between 1 and 3),
  person          uuid        not null,
  person_name     text        not null,
  section         text        not null default '',
  source          text        not null check (source in ('RECORDING', 'TRANSCRIPT')),
  engine          text        not null default '',
  state           text        not null check (state in ('WAITING', 'HEARING', 'HEARD', 'FAILED')),
  failure         text        not null default '',
  file_name       text        not null,
  bytes           int         not null,
  sha256          text        not null,
  parts           int         not null default 0,
  parts_done      int         not null default 0,
  created_at      timestamptz not null,
  recording_until timestamptz,
  draft           text,
  model_use       uuid,
  version         int         not null default 0,
  changed_at      timestamptz,
  changed_by      text        not null default '',
  primary key (municipality, id)
);
comment on column minutes_record.section is 'Code of the section whose staff see it; empty: only the person who made it.';
comment on column minutes_record.recording_until is 'When the recording is deleted; null once it is gone, or where there was none.';
create index minutes_record_of_section on minutes_record (municipality, section, created_at desc);
select protect('minutes_record');

create table minutes_line (
  municipality text not null default current_setting('tenohira.municipality'),
  record       uuid not null,
  number       int  not null check (number > 0),
  start_ms     bigint not null default 0,
  end_ms       bigint not null default 0,
  speaker      text not null default '',
  words        text not null,
  primary key (municipality, record, number),
  foreign key (municipality, record) references minutes_record (municipality, id) on delete cascade
);
select protect('minutes_line');
