-- Fees paid online: the payment, what happened to it, what was given back, and the notices that were taken in.
create table online_payment (
  municipality       text        not null default current_setting('tenohira.municipality'),
  reference          text        not null check (reference ~ '^P[0-9A-Z]{12}$'),
  receipt            text        not null,
  fee                text        not null,
  fee_version        int         not null,
  fee_kind           text        not null,
  section            text        not null,
  yen                bigint      not null check (yen > 0),
  provider           text        not null,
  provider_reference text        not null default '',
  page               text        not null default '',
  state              text        not null check (state in ('BEGUN', 'WAITING', 'PAID', 'FAILED', 'CANCELLED', 'EXPIRED')),
  tender             text        not null default '',
  brand              text        not null default '',
  begun_at           timestamptz not null,
  expires_at         timestamptz not null,
  paid_at            timestamptz,
  business_day       date,
  primary key (municipality, reference)
);
comment on column online_payment.receipt is 'The case, by its number: what accounting keeps outlives the case.';
comment on column online_payment.business_day is 'The day whose takings it is among; fixed when the payment is recorded.';
create unique index online_payment_live on online_payment (municipality, receipt, fee) where state in ('BEGUN', 'WAITING');
create index online_payment_case on online_payment (municipality, receipt, begun_at);
create index online_payment_day on online_payment (municipality, business_day);
select protect('online_payment', 'select, insert, update');

create table online_payment_event (
  municipality text        not null default current_setting('tenohira.municipality'),
  payment      text        not null,
  number       int         not null,
  what         text        not null,
  detail       text        not null default '',
  at           timestamptz not null,
  primary key (municipality, payment, number),
  foreign key (municipality, payment) references online_payment (municipality, reference)
);
select protect_append_only('online_payment_event');

create table payment_notice (
  municipality text        not null default current_setting('tenohira.municipality'),
  provider     text        not null,
  event        text        not null check (length(event) between 1 and 100),
  payment      text        not null,
  at           timestamptz not null,
  primary key (municipality, provider, event)
);
comment on table payment_notice is 'Each notice of a provider is taken once: one played again changes nothing.';
select protect_append_only('payment_notice');

create table online_refund (
  municipality       text        not null default current_setting('tenohira.municipality'),
  reference          text        not null check (reference ~ '^R[0-9A-Z]{12}$'),
  payment            text        not null,
  yen                bigint      not null check (yen > 0),
  cause              text        not null check (cause in ('STAFF', 'WITHDRAWN', 'REFUSED', 'PAID_TWICE')),
  reason             text        not null check (length(reason) between 1 and 1000),
  state              text        not null check (state in ('PROPOSED', 'REJECTED', 'APPROVED', 'DONE', 'DECLINED')),
  proposed_at        timestamptz not null,
  proposed_by        uuid,
  proposed_by_name   text        not null,
  decided_at         timestamptz,
  decided_by         uuid,
  decided_by_name    text        not null default '',
  provider_reference text        not null default '',
  done_at            timestamptz,
  business_day       date,
  tries              int         not null default 0,
  next_try_at        timestamptz,
  primary key (municipality, reference),
  foreign key (municipality, payment) references online_payment (municipality, reference),
  check (state <> 'APPROVED' or cause <> 'STAFF' or decided_by <> proposed_by)
);
comment on table online_refund is 'Four eyes: what staff propose, another decides. What the definition orders needs nobody.';
create unique index online_refund_once on online_refund (municipality, payment, cause) where cause in ('WITHDRAWN', 'REFUSED');
create index online_refund_payment on online_refund (municipality, payment);
create index online_refund_day on online_refund (municipality, business_day);
select protect('online_refund', 'select, insert, update');
