-- How the sentences of a generated text were marked, and who ticked those that no passage bore out before taking it. No word of it is kept.
create table answer_mark (
  municipality  text        not null default current_setting('tenohira.municipality'),
  origin        uuid        not null,
  digest        text        not null,
  person        uuid        not null,
  section       text        not null default '',
  at            timestamptz not null,
  characters    int         not null,
  supported     int         not null,
  not_found     int         not null,
  not_checkable int         not null,
  unsupported   text[]      not null default '{}',
  primary key (municipality, origin, digest)
);
comment on column answer_mark.origin is 'The use of the model it came from.';
comment on column answer_mark.digest is 'SHA-256 of the text without spaces.';
comment on column answer_mark.unsupported is 'SHA-256 of each sentence whose numbers, dates, amounts or names no passage has.';
select protect_append_only('answer_mark');

create table answer_tick (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  origin       uuid        not null,
  digest       text        not null,
  person       uuid        not null,
  person_name  text        not null,
  section      text        not null default '',
  at           timestamptz not null,
  way          text        not null check (way in ('COPY', 'FILE')),
  ticked       text[]      not null default '{}',
  primary key (municipality, id)
);
comment on column answer_tick.origin is 'The use of the model, or the meeting.';
create index answer_tick_by_text on answer_tick (municipality, origin, digest, at desc);
select protect_append_only('answer_tick');
