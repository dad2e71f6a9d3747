-- Every use of a model and every try that was kept back: metadata only. What was written is in no column.
create table model_use (
  municipality   text        not null default current_setting('tenohira.municipality'),
  id             uuid        not null,
  began_at       timestamptz not null,
  person         uuid        not null,
  section        text        not null default '',
  door           text        not null,
  purpose        text        not null,
  model          text        not null,
  declared_level smallint    not null,
  document_level smallint    not null,
  detected_level smallint    not null,
  findings       text        not null default '',
  articles       smallint[]  not null default '{}',
  released       int         not null default 0,
  replaced       int         not null default 0,
  sha256         text        not null default '',
  bytes          int         not null default 0,
  outcome        text        not null,
  ended_at       timestamptz,
  tokens_in      bigint      not null default 0,
  tokens_out     bigint      not null default 0,
  yen            numeric(14, 6) not null default 0,
  minutes_saved  int         check (minutes_saved between 0 and 480),
  primary key (municipality, id)
);
comment on column model_use.section is 'Code of the section of the person, empty for those who have none.';
comment on column model_use.findings is 'What the guard found, kinds and counts: PERSON_NAME=2 PHONE=1.';
comment on column model_use.articles is 'Articles of the guideline that kept the text back.';
comment on column model_use.sha256 is 'Of the bytes that were sent, or of the text that was kept back.';
create index model_use_by_time on model_use (municipality, began_at);
create index model_use_by_person on model_use (municipality, person, began_at);
select protect('model_use', 'select, insert, update');

-- What has been used up, by day, so that an allowance is checked without counting uses.
create table model_use_day (
  municipality text    not null default current_setting('tenohira.municipality'),
  holder       text    not null,
  day          date    not null,
  requests     int     not null default 0,
  yen          numeric(14, 6) not null default 0,
  primary key (municipality, holder, day)
);
comment on column model_use_day.holder is 'person:<id> or section:<code>; the day is that of Asia/Tokyo.';
select protect('model_use_day', 'select, insert, update');

-- What the city allows; the highest version counts.
create table allowance_version (
  municipality       text        not null default current_setting('tenohira.municipality'),
  version            int         not null check (version > 0),
  retention_days     int         not null check (retention_days between 0 and 365),
  per_minute         int         not null check (per_minute between 1 and 1000000),
  person_per_day     int         not null check (person_per_day between 0 and 1000000),
  section_per_day    int         not null check (section_per_day between 0 and 1000000),
  section_yen_a_month int        not null check (section_yen_a_month between 0 and 1000000000),
  changed_at         timestamptz not null,
  changed_by         text        not null,
  primary key (municipality, version)
);
select protect_append_only('allowance_version');

-- Sections whose monthly budget differs from the usual one; the newest row counts.
create table section_budget (
  municipality text        not null default current_setting('tenohira.municipality'),
  section      text        not null,
  changed_at   timestamptz not null,
  yen_a_month  int         check (yen_a_month between 0 and 1000000000),
  changed_by   text        not null,
  primary key (municipality, section, changed_at)
);
comment on column section_budget.yen_a_month is 'Null gives the usual budget back.';
select protect_append_only('section_budget');

-- Words that reveal a matter not yet public, whole lists; the highest version counts, none means the shipped list.
create table revealing_words (
  municipality text        not null default current_setting('tenohira.municipality'),
  version      int         not null check (version > 0),
  words        text[]      not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, version)
);
select protect_append_only('revealing_words');

-- Findings that somebody calls false. The words are kept only until a section head has decided.
create table contested_finding (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  at           timestamptz not null,
  person       uuid        not null,
  person_name  text        not null,
  section      text        not null,
  kind         text        not null,
  digest       text        not null,
  words        text,
  around       text,
  reason       text        not null check (length(reason) <= 500),
  decision     text        not null default 'OPEN',
  decided_at   timestamptz,
  decided_by   uuid,
  decided_name text        not null default '',
  until        timestamptz,
  primary key (municipality, id),
  check (decided_by is null or decided_by <> person)
);
comment on column contested_finding.digest is 'SHA-256 of kind and folded words, by which a released finding is known again.';
create index contested_finding_open on contested_finding (municipality, section, decision, at);
create index contested_finding_known on contested_finding (municipality, section, digest);
select protect('contested_finding', 'select, insert, update');

-- Conversations, kept no longer than the city's retention says; without retention there are none.
create table chat (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  person       uuid        not null,
  title        text        not null,
  began_at     timestamptz not null,
  last_at      timestamptz not null,
  primary key (municipality, id)
);
create index chat_of_person on chat (municipality, person, last_at desc);
select protect('chat');

create table chat_turn (
  municipality text        not null default current_setting('tenohira.municipality'),
  chat         uuid        not null,
  turn         int         not null check (turn > 0),
  at           timestamptz not null,
  prompt       text        not null,
  answer       text        not null,
  model_use    uuid        not null,
  primary key (municipality, chat, turn),
  foreign key (municipality, chat) references chat (municipality, id) on delete cascade
);
select protect('chat_turn');
