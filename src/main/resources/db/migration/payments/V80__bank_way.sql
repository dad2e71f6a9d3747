-- How the city finds out what its bank credited, as somebody stated; the last statement holds.
create table bank_way (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  way          text        not null check (way in ('FILES', 'BOOK')),
  set_at       timestamptz not null,
  set_by       text        not null,
  primary key (municipality, number)
);
select protect_append_only('bank_way');
