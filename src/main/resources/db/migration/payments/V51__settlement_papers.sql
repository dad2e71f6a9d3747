-- 調定書 and the summaries of closed months, word by word as they were decided, numbered without gaps within the fiscal year.
create table settlement_paper (
  municipality text        not null default current_setting('tenohira.municipality'),
  kind         text        not null check (kind in ('DAY', 'MONTH')),
  subject      text        not null,
  fiscal_year  int         not null,
  number       bigint      not null check (number > 0),
  content      jsonb       not null,
  kept_at      timestamptz not null,
  primary key (municipality, kind, subject),
  unique (municipality, kind, fiscal_year, number)
);
comment on column settlement_paper.subject is 'The posting of a day; the month as 2024-05.';
select protect_append_only('settlement_paper');

create function settlement_paper_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'A settlement paper is neither changed nor removed' using errcode = 'integrity_constraint_violation';
end $$;
create trigger settlement_paper_is_kept before update or delete on settlement_paper
  for each row execute function settlement_paper_is_kept();
create trigger settlement_paper_is_not_emptied before truncate on settlement_paper execute function settlement_paper_is_kept();
