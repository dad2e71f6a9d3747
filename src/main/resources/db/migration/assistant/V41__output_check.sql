-- That a person checked an output before publication: for truth (article 7) and for similarity (article 8). No word of it is kept.
create table output_check (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  kind         text        not null check (kind in ('TRUTH', 'SIMILARITY')),
  digest       text        not null,
  person       uuid        not null,
  person_name  text        not null,
  section      text        not null default '',
  at           timestamptz not null,
  characters   int         not null,
  note         text        not null default '' check (length(note) <= 500),
  compared     int         not null default 0,
  longest      int         not null default 0,
  share        int         not null default 0 check (share between 0 and 100),
  primary key (municipality, id)
);
comment on column output_check.digest is 'SHA-256 of the text without spaces, by which the same text is known again.';
comment on column output_check.note is 'What it was checked against, as the person says; for similarity the title of the nearest work.';
comment on column output_check.compared is 'Works it was compared with.';
comment on column output_check.longest is 'Characters of the longest passage it has in common with one of them.';
comment on column output_check.share is 'Hundredths of it that stand in the nearest work too.';
create index output_check_by_digest on output_check (municipality, digest, kind, at desc);
select protect_append_only('output_check');
