-- Residents who signed in, each known by what the provider calls them. The same person at two providers is two residents:
-- nothing but the provider's word could join them.
create table resident (
  municipality    text        not null default current_setting('tenohira.municipality'),
  id              uuid        not null,
  issuer          text        not null,
  subject         text        not null,
  provider        text        not null,
  created_at      timestamptz not null,
  signed_in_at    timestamptz not null,
  consented_at    timestamptz,
  declined_at     timestamptz,
  primary key (municipality, id),
  unique (municipality, issuer, subject)
);
comment on column resident.consented_at is 'When the resident agreed that values of the provider are kept; null keeps none.';
comment on column resident.declined_at is 'When the resident said no; the question is not asked at every sign-in.';
select protect('resident');

create table resident_value (
  municipality text        not null default current_setting('tenohira.municipality'),
  resident     uuid        not null,
  field        text        not null check (field ~ '^[A-Z_]{3,30}$'),
  value        text        not null check (char_length(value) between 1 and 400),
  source       text        not null check (source in ('PROVIDER', 'TYPED')),
  provider     text,
  at           timestamptz not null,
  primary key (municipality, resident, field),
  foreign key (municipality, resident) references resident on delete cascade,
  check ((source = 'PROVIDER') = (provider is not null))
);
comment on table resident_value is 'The profile: one row for each value, with where it came from and when.';
select protect('resident_value');

-- What a resident did with the account. The id leads to nobody once the resident row is gone.
create table resident_event (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  resident     uuid        not null,
  at           timestamptz not null,
  action       text        not null check (action ~ '^[a-z-]{3,40}$'),
  detail       text        not null default '',
  primary key (municipality, id)
);
comment on column resident_event.detail is 'Counts and names of fields, never their values.';
create index resident_event_of on resident_event (municipality, resident, at);
select protect_append_only('resident_event');
