-- Who did it, not only by which name: nobody approves what they wrote, and nobody issues what they approved.
alter table meeting_version add column changed_by_id uuid;
alter table pack_text_version add column changed_by_id uuid;
alter table pack_event add column by_id uuid;
alter table pack_event add column definition int not null default 0 check (definition >= 0);
comment on column pack_event.definition is 'The version of the definition the event is about; 0 for the shipped one.';

-- How the packs are made up, as the city published it in place of the shipped definition.
create table pack_definition_version (
  municipality    text        not null default current_setting('tenohira.municipality'),
  version         int         not null check (version > 0),
  yaml            text        not null check (length(yaml) <= 100000),
  reason          text        not null check (length(reason) between 1 and 500),
  published_at    timestamptz not null,
  published_by    text        not null,
  published_by_id uuid        not null,
  primary key (municipality, version)
);
select protect_append_only('pack_definition_version');
