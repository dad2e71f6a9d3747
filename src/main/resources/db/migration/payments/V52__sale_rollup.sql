-- Receipts summed when their batch came, so that no figure of whole months reads a receipt again. Made anew from the files when the lists of
-- sales change: nothing here is a record of its own.
create table sale_rollup (
  municipality            text   not null default current_setting('tenohira.municipality'),
  lists                   bigint not null,
  batch                   uuid   not null,
  cut                     text   not null check (cut in ('TENDER', 'FEE_KIND', 'BAND', 'HOUR')),
  month                   text   not null,
  section                 text   not null,
  facility                text   not null,
  member                  text   not null,
  sales_yen               bigint not null,
  sales_cash_yen          bigint not null,
  sales_cashless_yen      bigint not null,
  sales_receipts          bigint not null,
  sales_paid_receipts     bigint not null,
  sales_cashless_receipts bigint not null,
  sales_refund_yen        bigint not null,
  sales_provider_fee_yen  bigint not null,
  sales_priced_yen        bigint not null,
  primary key (municipality, lists, batch, cut, month, section, facility, member)
);
comment on column sale_rollup.lists is 'The state of the lists of sales it was summed with.';
comment on column sale_rollup.sales_provider_fee_yen is 'In millionths of a yen.';
select protect('sale_rollup', 'select, insert, delete');

create table sale_rollup_batch (
  municipality text   not null default current_setting('tenohira.municipality'),
  lists        bigint not null,
  batch        uuid   not null,
  primary key (municipality, lists, batch)
);
select protect('sale_rollup_batch', 'select, insert, delete');
