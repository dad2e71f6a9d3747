-- The city's own versions of the guideline; none means the shipped one. A version counts once another person has approved it.
create table guideline_version (
  municipality  text        not null default current_setting('tenohira.municipality'),
  version       int         not null check (version > 1),
  articles      jsonb       not null,
  resting       text[]      not null,
  note          text        not null check (length(note) between 1 and 1000),
  proposed_at   timestamptz not null,
  proposed_by   uuid        not null,
  proposed_name text        not null,
  decision      text        not null default 'OPEN' check (decision in ('OPEN', 'APPROVED', 'REJECTED')),
  since         date,
  decided_at    timestamptz,
  decided_by    uuid,
  decided_name  text        not null default '',
  primary key (municipality, version),
  check (decided_by is null or decided_by <> proposed_by),
  check ((decision = 'APPROVED') = (since is not null))
);
comment on table guideline_version is 'Version 1 is the shipped one and in no row.';
comment on column guideline_version.resting is 'Rules that show what they find and keep nothing back.';
select protect('guideline_version', 'select, insert, update');
create unique index guideline_version_open on guideline_version (municipality) where decision = 'OPEN';

-- Who has confirmed that they read a version.
create table guideline_reading (
  municipality text        not null default current_setting('tenohira.municipality'),
  version      int         not null,
  person       uuid        not null,
  person_name  text        not null,
  section      text        not null default '',
  at           timestamptz not null,
  primary key (municipality, version, person)
);
select protect_append_only('guideline_reading');

-- Tries of the short test before the first use.
create table guideline_test (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  person       uuid        not null,
  person_name  text        not null,
  section      text        not null default '',
  at           timestamptz not null,
  correct      int         not null,
  asked        int         not null check (asked > 0 and correct between 0 and asked),
  passed       boolean     not null,
  primary key (municipality, id)
);
create index guideline_test_by_person on guideline_test (municipality, person, at desc);
select protect_append_only('guideline_test');

-- Who asked a section to confirm a version.
create table guideline_reminder (
  municipality text        not null default current_setting('tenohira.municipality'),
  version      int         not null,
  section      text        not null,
  at           timestamptz not null,
  by_person    uuid        not null,
  by_name      text        not null,
  primary key (municipality, version, section, at)
);
comment on column guideline_reminder.section is 'Empty for those who have none.';
select protect_append_only('guideline_reminder');

-- Who answers for a tool that uses the desk with a token of its own.
create table desk_tool (
  municipality text        not null default current_setting('tenohira.municipality'),
  token        uuid        not null,
  person       uuid        not null,
  person_name  text        not null,
  at           timestamptz not null,
  primary key (municipality, token)
);
select protect_append_only('desk_tool');
