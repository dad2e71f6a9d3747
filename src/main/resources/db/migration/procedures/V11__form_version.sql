-- The forms as they were published. What was filed under a version is read by it for ever, so no row ever changes.
create table form_version (
  municipality text not null default current_setting('tenohira.municipality'),
  procedure    text not null,
  version      int not null check (version > 0),
  definition   jsonb not null,
  digest       text not null check (digest ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  primary key (municipality, procedure, version)
);
select protect_append_only('form_version');
