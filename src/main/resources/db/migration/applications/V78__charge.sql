-- What an application costs and what was paid of it. Both only grow: what is open is the difference.

create table charge (
  municipality text        not null default current_setting('tenohira.municipality'),
  casefile     uuid        not null,
  fee          text        not null,
  version      int         not null,
  label        jsonb       not null,
  legal_basis  jsonb       not null,
  yen          bigint      not null check (yen >= 0),
  due          text        not null check (due in ('BEFORE_FILING', 'BEFORE_ISSUE')),
  at           timestamptz not null,
  primary key (municipality, casefile, fee, version),
  foreign key (municipality, casefile) references casefile (municipality, id) deferrable initially deferred
);
comment on column charge.version is 'Grows when mended answers change the amount; the last one holds.';
select protect_append_only('charge');

create table charge_payment (
  municipality text        not null default current_setting('tenohira.municipality'),
  casefile     uuid        not null,
  fee          text        not null,
  number       int         not null,
  kind         text        not null check (kind in ('PAID', 'REFUNDED')),
  yen          bigint      not null check (yen > 0),
  provider     text        not null,
  reference    text        not null check (length(reference) between 1 and 100),
  reason       text        not null default '',
  at           timestamptz not null,
  by           uuid,
  by_name      text        not null,
  primary key (municipality, casefile, fee, number),
  unique (municipality, casefile, fee, kind, provider, reference),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
comment on column charge_payment.reference is 'The receipt number of the counter, or the provider''s own number: the same is never counted twice.';
select protect_append_only('charge_payment');
