-- From a day on, what one department did is done by another.
create table reorganisation (
  municipality    text        not null default current_setting('tenohira.municipality'),
  id              bigint      generated always as identity,
  at              date        not null,
  from_department text        not null,
  to_department   text        not null,
  note            text        not null check (length(note) <= 300),
  recorded_at     timestamptz not null,
  recorded_by     text        not null,
  primary key (municipality, id),
  unique (municipality, at, from_department, to_department)
);
select protect('reorganisation');
