-- The rule that every table of every module keeps: a connection sees the rows of the municipality it is bound to.
-- Tables start with:  municipality text not null default current_setting('tenohira.municipality')
-- and are handed to one of these functions in the migration that creates them.

create function protect(target regclass, privileges text default 'select, insert, update, delete') returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy of_municipality on %s
                    using (municipality = nullif(current_setting(''tenohira.municipality'', true), ''''))
                    with check (municipality = nullif(current_setting(''tenohira.municipality'', true), ''''))', target);
  execute format('grant %s on %s to tenohira_app', privileges, target);
end $$;

comment on function protect is
  'Binds a table to the current municipality, forced also for its owner, and grants the application what it needs.';

-- Append-only: what was written can neither be changed nor removed by the application.
create function protect_append_only(target regclass) returns void
language sql as $$
  select protect(target, 'select, insert');
$$;

grant usage on schema public to tenohira_app;
