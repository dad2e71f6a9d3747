-- The pace of a section and the monthly budget of a person.
alter table allowance_version
  add column section_per_minute int not null default 600 check (section_per_minute between 1 and 1000000),
  add column person_yen_a_month int not null default 20000 check (person_yen_a_month between 0 and 1000000000);
