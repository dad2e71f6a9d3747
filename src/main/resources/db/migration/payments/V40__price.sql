-- What fees cost from when to when. An import adds rows; of several for the same code and first day the one of the last import holds.
create table price_import (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       int         not null,
  file         text        not null,
  rows         int         not null check (rows >= 0),
  at           timestamptz not null,
  by_name      text        not null,
  primary key (municipality, number)
);
select protect_append_only('price_import');

create table price (
  municipality text   not null default current_setting('tenohira.municipality'),
  code         text   not null check (code ~ '^[a-z][a-z0-9-]{0,59}$'),
  valid_from   date   not null,
  import       int    not null,
  valid_until  date   check (valid_until >= valid_from),
  procedure    text   not null default '',
  name         jsonb  not null,
  yen          bigint not null check (yen between 0 and 10000000),
  kind         text   not null,
  tax          text   not null check (tax in ('EXEMPT', 'OUTSIDE', 'STANDARD', 'REDUCED')),
  legal_basis  jsonb  not null,
  primary key (municipality, code, valid_from, import),
  foreign key (municipality, import) references price_import (municipality, number)
);
comment on column price.valid_until is 'The last day; null while no end is known.';
select protect_append_only('price');
