-- What the last check found stands on the case itself, beside the names, in the index the queue walks: choosing by findings
-- looks up no other table. case_checked stays the record of the check.
alter table casefile add column findings text;
comment on column casefile.findings is 'As in case_checked; null when the case was never checked.';

alter table casefile no force row level security;
alter table case_checked no force row level security;
update casefile c set findings = k.findings
  from case_checked k where k.municipality = c.municipality and k.casefile = c.id;
alter table casefile force row level security;
alter table case_checked force row level security;

drop index casefile_by_time;
create index casefile_by_time on casefile (municipality, section, submitted_at, id) include (search, findings);
