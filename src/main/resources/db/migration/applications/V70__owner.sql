-- A draft or a case may belong to a resident who signed in. Without an owner, number and code open it as before.
alter table draft add column owner uuid;
alter table casefile add column owner uuid;
comment on column casefile.owner is 'The resident whose page shows it; null for applications without an account, and after an account was deleted.';
create index draft_of_owner on draft (municipality, owner, saved_at) where owner is not null;
create index casefile_of_owner on casefile (municipality, owner, submitted_at) where owner is not null;
