-- Each entry's hash covers the hash before it. audit_head holds the end of the chain and is locked while it grows,
-- so the entries of a municipality stand in one row without gaps, and a cut-off end is noticed.
create table audit_entry (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null,
  at           timestamptz not null,
  actor        uuid        not null,
  actor_name   text        not null,
  actor_role   text        not null,
  actor_section text,
  action       text        not null,
  subject      text        not null,
  detail       text        not null,
  hash         bytea       not null check (length(hash) = 32),
  primary key (municipality, number)
);
create index audit_entry_at on audit_entry (municipality, at);
create index audit_entry_subject on audit_entry (municipality, subject, number);
create index audit_entry_actor on audit_entry (municipality, actor, number);
select protect_append_only('audit_entry');

comment on column audit_entry.detail is 'JSON with sorted keys, kept as text: its bytes are hashed.';

create table audit_head (
  municipality text   not null default current_setting('tenohira.municipality'),
  number       bigint not null,
  hash         bytea  not null check (length(hash) = 32),
  primary key (municipality)
);
select protect('audit_head', 'select, insert, update');
