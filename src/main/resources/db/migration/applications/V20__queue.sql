-- The queue of a section stays quick at 100,000 cases: every order the page offers is the order of an index.
-- The first one carries the search text, because a search walks the queue in this order: under row-level security
-- a trigram index may not be used (like is not leakproof), reading one index is the next best.
create index casefile_by_time on casefile (municipality, section, submitted_at, id) include (search);
create index casefile_by_procedure on casefile (municipality, section, procedure, submitted_at, id);
create index casefile_by_assignee on casefile (municipality, section, assignee, submitted_at, id);

create table saved_view (
  municipality text        not null default current_setting('tenohira.municipality'),
  staff        uuid        not null,
  id           uuid        not null,
  name         text        not null check (length(name) between 1 and 60),
  query        text        not null check (length(query) <= 2000),
  standard     boolean     not null default false,
  created_at   timestamptz not null,
  primary key (municipality, staff, id),
  unique (municipality, staff, name)
);
comment on table saved_view is 'A queue filter that a member of staff kept under a name; the standard one opens first.';
select protect('saved_view');
