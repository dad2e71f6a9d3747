-- The codes that counters show: a shop of the city as the operator of the common code (JPQR) knows it.
create table counter_code (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  facility     text        not null check (length(facility) between 1 and 60),
  shop         text        not null check (shop ~ '^[0-9]{13}$'),
  branch       text        not null check (branch ~ '^[0-9]{4}$'),
  register     text        not null check (register ~ '^[0-9]{6}$'),
  spare        text        not null check (spare ~ '^[0-9]{6}$'),
  category     text        not null check (category ~ '^[0-9]{4}$'),
  name         text        not null check (length(name) between 1 and 25),
  city         text        not null check (length(city) between 1 and 15),
  at           timestamptz not null,
  by_name      text        not null,
  primary key (municipality, id)
);
select protect_append_only('counter_code');
