create table api_token (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  hash         bytea       not null check (length(hash) = 32),
  label        text        not null check (char_length(label) between 1 and 100),
  role         text        not null check (role in ('CLERK', 'HEAD', 'ADMINISTRATOR', 'HEADQUARTERS')),
  section      text,
  scopes       text[]      not null,
  created_at   timestamptz not null,
  created_by   text        not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  last_used_at timestamptz,
  primary key (municipality, id),
  unique (municipality, hash),
  foreign key (municipality, section) references section,
  check ((role in ('CLERK', 'HEAD')) = (section is not null))
);
select protect('api_token', 'select, insert, update');

comment on column api_token.hash is 'SHA-256 of the token. The token has 256 random bits, so a slow hash would add nothing.';
