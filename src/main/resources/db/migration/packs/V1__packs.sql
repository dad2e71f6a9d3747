-- Meetings with their packs. Every change is a new version; a frozen pack is never changed.
create table meeting_version (
  municipality text        not null default current_setting('tenohira.municipality'),
  meeting      uuid        not null,
  version      int         not null check (version > 0),
  held         date        not null,
  name         text        not null check (length(name) between 1 and 200),
  sections     text        not null check (length(sections) <= 4000),
  agenda       text        not null check (length(agenda) <= 20000),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, meeting, version)
);
comment on column meeting_version.sections is 'One section a line.';
comment on column meeting_version.agenda is 'One item a line: title, kind and material, set apart by tabs.';
select protect_append_only('meeting_version');

create table pack_text_version (
  municipality text        not null default current_setting('tenohira.municipality'),
  meeting      uuid        not null,
  slot         text        not null,
  version      int         not null check (version > 0),
  wording      text        not null check (length(wording) <= 4000),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, meeting, slot, version)
);
comment on column pack_text_version.wording is 'Numbers stand in it as {figure}, never as digits of their own.';
select protect_append_only('pack_text_version');

create table pack_event (
  municipality text        not null default current_setting('tenohira.municipality'),
  meeting      uuid        not null,
  number       int         not null check (number > 0),
  event        text        not null check (event in ('APPROVED', 'REOPENED', 'FROZEN')),
  at           timestamptz not null,
  by           text        not null,
  primary key (municipality, meeting, number)
);
comment on table pack_event is 'The last one tells the state: none or REOPENED is a draft.';
select protect_append_only('pack_event');

create table frozen_pack (
  municipality text        not null default current_setting('tenohira.municipality'),
  meeting      uuid        not null,
  title        text        not null,
  held         date        not null,
  content      text        not null,
  digest       text        not null,
  frozen_at    timestamptz not null,
  frozen_by    text        not null,
  primary key (municipality, meeting)
);
comment on column frozen_pack.content is 'JSON of the whole pack; digest is the SHA-256 of it.';
select protect_append_only('frozen_pack');

create table frozen_number (
  municipality text not null default current_setting('tenohira.municipality'),
  meeting      uuid not null,
  number       int  not null,
  figure       text not null,
  members      text not null,
  shown        text not null,
  primary key (municipality, meeting, number)
);
comment on column frozen_number.members is 'Dimension=member, in the order of the dimensions, one a line.';
create index frozen_number_of_figure on frozen_number (municipality, figure, members);
select protect_append_only('frozen_number');
