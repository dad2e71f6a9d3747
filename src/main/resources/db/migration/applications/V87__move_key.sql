-- Moves that business systems made through the API: the same key of the same token moves a case once.
create table move_key (
  municipality text        not null default current_setting('tenohira.municipality'),
  token        uuid        not null,
  key          text        not null check (length(key) <= 200),
  body_sha256  bytea       not null check (length(body_sha256) = 32),
  casefile     uuid        not null,
  answer       jsonb       not null,
  at           timestamptz not null,
  primary key (municipality, token, key),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
select protect('move_key', 'select, insert, delete');
