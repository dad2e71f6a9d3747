-- Receipts (領収書): numbered without gaps in a fiscal year, printed once as the original and then as copies.
create table receipt_issuer (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       int         not null,
  registration text        not null check (registration = '' or registration ~ '^T[0-9]{13}$'),
  name         text        not null check (length(name) between 1 and 100),
  at           timestamptz not null,
  by_name      text        not null,
  primary key (municipality, number)
);
comment on column receipt_issuer.registration is '適格請求書発行事業者の登録番号; empty where the city has none. The last row holds.';
select protect_append_only('receipt_issuer');

create table fee_receipt_counter (
  municipality text   not null default current_setting('tenohira.municipality'),
  fiscal_year  int    not null,
  last         bigint not null check (last > 0),
  primary key (municipality, fiscal_year)
);
comment on table fee_receipt_counter is 'Counted in the transaction that issues: a receipt that is not written takes no number.';
select protect('fee_receipt_counter', 'select, insert, update');

create table fee_receipt (
  municipality text        not null default current_setting('tenohira.municipality'),
  fiscal_year  int         not null,
  number       bigint      not null,
  receipt      text        not null,
  fee          text        not null,
  provider     text        not null,
  reference    text        not null,
  payer        text        not null,
  purpose      text        not null,
  yen          bigint      not null check (yen > 0),
  tax          text        not null,
  registration text        not null,
  issuer       text        not null,
  paid_at      timestamptz not null,
  issued_at    timestamptz not null,
  primary key (municipality, fiscal_year, number),
  unique (municipality, receipt, fee, provider, reference)
);
comment on table fee_receipt is 'As it was issued: a copy printed later says the same.';
select protect_append_only('fee_receipt');

create table fee_receipt_print (
  municipality text        not null default current_setting('tenohira.municipality'),
  fiscal_year  int         not null,
  number       bigint      not null,
  copy         int         not null check (copy >= 0),
  at           timestamptz not null,
  by_name      text        not null,
  primary key (municipality, fiscal_year, number, copy),
  foreign key (municipality, fiscal_year, number) references fee_receipt (municipality, fiscal_year, number)
);
comment on column fee_receipt_print.copy is '0 is the original; every other one is marked 再発行.';
comment on column fee_receipt_print.by_name is 'The member of staff; empty for the resident.';
select protect_append_only('fee_receipt_print');
