-- The inventory of procedures (手続棚卸し). A section is known by its code; the organisation belongs to identity.
create table procedure (
  municipality        text not null default current_setting('tenohira.municipality'),
  code                text not null,
  name_ja             text not null,
  name_en             text,
  reading             text not null,
  section             text not null,
  summary_ja          text not null,
  summary_en          text,
  life_events         text[] not null default '{}',
  minutes             int check (minutes > 0),
  needs_ja            text[] not null default '{}',
  needs_en            text[] not null default '{}',
  afterwards_ja       text[] not null default '{}',
  afterwards_en       text[] not null default '{}',
  annual_applications int check (annual_applications >= 0),
  online              boolean not null,
  new_in_fiscal_year  int,
  form                boolean not null,
  primary key (municipality, code),
  check (online or not form)
);
select protect('procedure');

-- When applications are received: a period, or days around the clock for a demonstration.
create table reception (
  municipality text not null default current_setting('tenohira.municipality'),
  procedure    text not null,
  number       int not null,
  opens_at     timestamptz,
  closes_at    timestamptz,
  days_before  int check (days_before > 0),
  days_after   int check (days_after > 0),
  opens        time,
  closes       time,
  primary key (municipality, procedure, number),
  foreign key (municipality, procedure) references procedure on delete cascade,
  check (opens_at < closes_at),
  check (num_nonnulls(opens_at, closes_at) = 2 and num_nonnulls(days_before, days_after, opens, closes) = 0
      or num_nonnulls(opens_at, closes_at) = 0 and num_nonnulls(days_before, days_after, opens, closes) = 4)
);
select protect('reception');

-- What the city published about its procedures, as printed. compared_with 0: the year itself, else a difference.
create table coverage (
  municipality         text not null default current_setting('tenohira.municipality'),
  department           text not null,
  fiscal_year          int not null,
  compared_with        int not null default 0,
  procedures           int not null,
  online               int not null,
  stated_online_rate   numeric(6, 1) not null,
  annual_applications  bigint not null,
  covered_applications bigint not null,
  stated_coverage_rate numeric(6, 1) not null,
  source               text not null,
  primary key (municipality, department, fiscal_year, compared_with)
);
select protect('coverage');

create table city_hall (
  municipality text not null default current_setting('tenohira.municipality'),
  phone        text not null,
  address_ja   text not null,
  address_en   text,
  primary key (municipality)
);
select protect('city_hall');
