create table passkey (
  municipality     text        not null default current_setting('tenohira.municipality'),
  credential_id    bytea       not null,
  staff            uuid        not null,
  label            text        not null check (char_length(label) between 1 and 100),
  public_key       bytea       not null,
  signature_count  bigint      not null,
  uv_initialized   boolean     not null,
  transports       text[]      not null,
  backup_eligible  boolean     not null,
  backup_state     boolean     not null,
  attestation      bytea,
  attestation_data bytea,
  created_at       timestamptz not null,
  last_used_at     timestamptz not null,
  primary key (municipality, credential_id),
  foreign key (municipality, staff) references staff
);
create index passkey_staff on passkey (municipality, staff);
select protect('passkey');
