-- How long drafts, cases and attachments live (文書保存年限), what must not go yet, and the proof of what went.
create table retention_rule (
  municipality     text        not null default current_setting('tenohira.municipality'),
  procedure        text        not null,
  draft_days       int         not null check (draft_days between 1 and 30),
  case_years       int         check (case_years between 0 and 100),
  attachment_years int         check (attachment_years between 0 and 100),
  set_at           timestamptz not null,
  set_by           text        not null,
  primary key (municipality, procedure)
);
comment on column retention_rule.case_years is 'Years from April 1 after the fiscal year in which the case ended; null keeps it for ever.';
select protect('retention_rule');

-- 廃棄保留: a case that must not go, such as one under appeal.
create table retention_hold (
  municipality text        not null default current_setting('tenohira.municipality'),
  casefile     uuid        not null,
  reason       text        not null check (length(reason) between 1 and 500),
  held_at      timestamptz not null,
  held_by      text        not null,
  primary key (municipality, casefile),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
select protect('retention_hold');

-- The certificate of a deletion: counts and digests, nobody's data.
create table retention_deletion (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  procedure    text        not null,
  kind         text        not null check (kind in ('cases', 'attachments')),
  cases        int         not null check (cases > 0),
  rows         jsonb       not null,
  digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
  searched     int         not null,
  deleted_at   timestamptz not null,
  deleted_by   text        not null,
  primary key (municipality, id)
);
comment on column retention_deletion.digest is 'SHA-256 over the sorted lines "receipt digest-of-answers" of the cases: whoever holds a receipt can prove that it was among them.';
comment on column retention_deletion.searched is 'How many tables were searched for leftovers afterwards; none was found, or nothing would have been deleted.';
select protect_append_only('retention_deletion');

-- What the figures count of a case that is gone: no receipt, no answer, nobody.
create table retired_case (
  municipality          text        not null default current_setting('tenohira.municipality'),
  id                    uuid        not null,
  procedure             text        not null,
  form_version          int         not null,
  section               text        not null,
  state                 text        not null,
  outcome               text,
  submitted_at          timestamptz not null,
  started_at            timestamptz,
  channel               text        not null,
  language              text        not null,
  device                text        not null,
  outside_counter_hours boolean     not null,
  sent_back_count       int         not null,
  primary key (municipality, id)
);
create index retired_received on retired_case (municipality, procedure, submitted_at);
select protect_append_only('retired_case');

-- All cases that figures count. It reads with the rights of whoever asks, so row-level security holds.
create view counted_case with (security_invoker = true) as
  select receipt, procedure, form_version, section, submitted_at, started_at, channel, language, device,
         outside_counter_hours, sent_back_count
    from casefile
  union all
  select '(' || left(id::text, 8) || ')', procedure, form_version, section, submitted_at, started_at, channel, language,
         device, outside_counter_hours, sent_back_count
    from retired_case;
grant select on counted_case to tenohira_app;

-- Deletes cases from every table that knows them, and keeps what figures count. The application has no right to delete a case; this
-- function is the only way, for ended cases that nobody holds, of the current municipality only. Answers the rows deleted by table.
create function retire_cases(ids uuid[]) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  city text := current_setting('tenohira.municipality');
  receipts text[];
  counted jsonb := '{}';
  target record;
  gone bigint;
  again boolean := true;
begin
  if exists (select from casefile c where c.municipality = city and c.id = any (ids)
                and (c.state not in ('NOTIFIED', 'WITHDRAWN')
                  or exists (select from retention_hold h where h.municipality = city and h.casefile = c.id))) then
    raise exception 'A case that is open or held is not deleted';
  end if;
  select array_agg(c.receipt) into receipts from casefile c where c.municipality = city and c.id = any (ids);
  insert into retired_case (municipality, id, procedure, form_version, section, state, outcome, submitted_at, started_at,
                            channel, language, device, outside_counter_hours, sent_back_count)
  select municipality, gen_random_uuid(), procedure, form_version, section, state, outcome, submitted_at, started_at,
         channel, language, device, outside_counter_hours, sent_back_count
    from casefile where municipality = city and id = any (ids);
  for pass in 1..5 loop
    exit when not again;
    again := false;
    for target in
      select t.relname as name,
             string_agg(case a.attname when 'casefile' then 'casefile = any ($1)'
                                       when 'filed_as' then 'filed_as = any ($2)' else 'receipt = any ($2)' end, ' or ') as which
        from pg_class t
        join pg_attribute a on a.attrelid = t.oid and not a.attisdropped
        join pg_attribute m on m.attrelid = t.oid and m.attname = 'municipality'
       where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and t.relname <> 'casefile'
         and (a.attname = 'casefile' and a.atttypid = 'uuid'::regtype
           or a.attname in ('receipt', 'filed_as') and a.atttypid = 'text'::regtype)
       group by t.relname
    loop
      begin
        execute format('delete from %I where municipality = $3 and (%s)', target.name, target.which)
          using ids, receipts, city;
        get diagnostics gone = row_count;
        if gone > 0 then
          counted := counted || jsonb_build_object(target.name, coalesce((counted ->> target.name)::bigint, 0) + gone);
        end if;
      exception when foreign_key_violation then
        again := true;
      end;
    end loop;
  end loop;
  delete from casefile where municipality = city and id = any (ids);
  get diagnostics gone = row_count;
  return counted || jsonb_build_object('casefile', gone);
end $$;

-- Searches every column of every table for what was deleted. The audit trail and the public records of lotteries keep receipt numbers by
-- design; files themselves are not read, their rows are.
create function case_leftovers(ids uuid[], receipts text[]) returns table (name text, hits bigint)
language plpgsql set search_path = public, pg_temp as $$
declare
  target record;
  words text[] := array(select '%' || w || '%' from unnest(ids::text[] || receipts) as w);
begin
  for target in
    select t.relname, string_agg(format('%I::text', a.attname), ', ' order by a.attnum) as columns
      from pg_class t
      join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
     where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
       and exists (select from pg_attribute m where m.attrelid = t.oid and m.attname = 'municipality')
       and has_table_privilege(t.oid, 'select')
       and t.relname not in ('audit_entry', 'lottery_list', 'lottery_draw')
       and a.atttypid in ('text'::regtype, 'uuid'::regtype, 'jsonb'::regtype, 'text[]'::regtype, 'uuid[]'::regtype)
     group by t.relname
  loop
    execute format('select count(*) from %I where concat_ws('' '', %s) like any ($1)', target.relname, target.columns)
      into hits using words;
    name := target.relname;
    return next;
  end loop;
end $$;

revoke all on function retire_cases(uuid[]) from public;
grant execute on function retire_cases(uuid[]) to tenohira_app;
revoke all on function case_leftovers(uuid[], text[]) from public;
grant execute on function case_leftovers(uuid[], text[]) to tenohira_app;
