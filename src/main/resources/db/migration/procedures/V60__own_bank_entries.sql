-- A city adds entries of its own to the question bank. Their first version is a change that is based on nothing.
alter table bank_change drop constraint bank_change_based_on_check, add check (based_on >= 0);
alter table bank_decision drop constraint bank_decision_version_check, add check (version > 0);
alter table bank_draft drop constraint bank_draft_based_on_check, add check (based_on >= 0);
comment on column bank_change.based_on is 'The version that was in force when it was made; 0 for a new entry.';

-- Own entries that are no longer to be chosen. What is retired may be brought back; the audit trail keeps both.
create table bank_retired (
  municipality text not null default current_setting('tenohira.municipality'),
  kind         text not null,
  name         text not null,
  reason       text not null,
  retired_by   uuid not null,
  retirer_name text not null,
  retired_at   timestamptz not null,
  primary key (municipality, kind, name)
);
select protect('bank_retired', 'select, insert, delete');

-- Versions from before sources were kept have theirs worked out from their questions.
alter table form_source add column recognised boolean not null default false;
comment on column form_source.recognised is 'Worked out from the questions of what was published, not what was written.';
