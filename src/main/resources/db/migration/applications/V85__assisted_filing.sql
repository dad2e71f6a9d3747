-- Applications that staff file for a resident: at the counter, or from a paper form. Consent is recorded before anything is typed.
alter table casefile drop constraint casefile_channel_check;
alter table casefile add check (channel in ('PAGE', 'API', 'COUNTER', 'PAPER'));

create table assisted_filing (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  draft        uuid,
  casefile     uuid,
  channel      text        not null check (channel in ('COUNTER', 'PAPER')),
  staff        uuid        not null,
  staff_name   text        not null,
  consent_by   text        not null check (consent_by in ('RESIDENT', 'LEGAL_REPRESENTATIVE', 'AGENT')),
  consent_how  text        not null check (consent_how in ('ORAL', 'WRITTEN', 'TELEPHONE')),
  consent_note text        not null check (length(consent_note) <= 500),
  recorded_at  timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, draft) references draft (municipality, id) on delete cascade,
  foreign key (municipality, casefile) references casefile (municipality, id) deferrable initially deferred,
  check (num_nonnulls(draft, casefile) = 1)
);
create unique index assisted_draft on assisted_filing (municipality, draft);
create unique index assisted_casefile on assisted_filing (municipality, casefile);
select protect('assisted_filing');
