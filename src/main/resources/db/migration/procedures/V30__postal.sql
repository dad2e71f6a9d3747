-- The postal table of a city, replaced as a whole by each import.
create table postal_town (
  municipality text not null default current_setting('tenohira.municipality'),
  postal_code  text not null,
  number       int  not null,
  prefecture   text not null,
  city         text not null,
  town         text not null,
  primary key (municipality, postal_code, number)
);
comment on column postal_town.number is 'The place of the row in the file.';
select protect('postal_town', 'select, insert, delete');

create table postal_import (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      generated always as identity,
  file         text        not null,
  rows         int         not null check (rows > 0),
  sha256       text        not null,
  imported_by  text        not null,
  imported_at  timestamptz not null,
  primary key (municipality, number)
);
select protect_append_only('postal_import');
