-- The city's seal, and the certificates it stands on. A certificate is never altered: each version is a document of its own.

create table city_seal (
  municipality     text        not null default current_setting('tenohira.municipality'),
  number           int         not null,
  image            bytea       not null,
  uploaded_by      uuid        not null,
  uploaded_by_name text        not null,
  uploaded_at      timestamptz not null,
  primary key (municipality, number)
);
select protect_append_only('city_seal');

create table certificate_number (
  municipality text   not null default current_setting('tenohira.municipality'),
  section      text   not null,
  year         int    not null,
  last         bigint not null,
  primary key (municipality, section, year)
);
comment on table certificate_number is 'The last number a section gave to a certificate in a fiscal year.';
select protect('certificate_number', 'select, insert, update');

create table certificate (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  casefile     uuid        not null,
  kind         text        not null,
  title        text        not null,
  issued_at    timestamptz not null,
  primary key (municipality, id),
  unique (municipality, casefile, kind),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
comment on column certificate.kind is 'The id in the definition under which the case was filed.';
select protect_append_only('certificate');

create table certificate_version (
  municipality   text        not null default current_setting('tenohira.municipality'),
  certificate    uuid        not null,
  version        int         not null,
  change         text        not null check (change in ('ISSUED', 'REISSUED', 'CORRECTED')),
  number         text        not null,
  reason         text        not null,
  issued_at      timestamptz not null,
  issued_by      uuid        not null,
  issued_by_name text        not null,
  code_sha256    bytea       not null check (length(code_sha256) = 32),
  pdf            bytea       not null,
  primary key (municipality, certificate, version),
  unique (municipality, code_sha256),
  unique (municipality, number),
  foreign key (municipality, certificate) references certificate (municipality, id)
);
comment on column certificate_version.code_sha256 is 'Digest of the verification code on the paper; the code itself is derived and nowhere kept.';
comment on column certificate_version.pdf is 'The signed document as it was issued.';
-- The documents are compressed already.
alter table certificate_version alter column pdf set storage external;
select protect_append_only('certificate_version');

create table certificate_revocation (
  municipality    text        not null default current_setting('tenohira.municipality'),
  certificate     uuid        not null,
  reason          text        not null check (length(reason) between 1 and 2000),
  revoked_at      timestamptz not null,
  revoked_by      uuid        not null,
  revoked_by_name text        not null,
  primary key (municipality, certificate),
  foreign key (municipality, certificate) references certificate (municipality, id)
);
select protect_append_only('certificate_revocation');
