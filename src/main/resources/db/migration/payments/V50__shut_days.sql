-- Days on which nothing came from a till because it was shut, as somebody states; the last word on a day holds.
create table shut_day (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  section      text        not null,
  facility     text        not null,
  day          date        not null,
  words        text        not null check (length(words) between 1 and 1000),
  withdrawn    boolean     not null default false,
  said_at      timestamptz not null,
  said_by      text        not null,
  primary key (municipality, number)
);
create index shut_day_of_day on shut_day (municipality, day);
select protect_append_only('shut_day');
