-- Cash that went to the bank with a slip is in transit until the bank has credited it.
alter table posting drop constraint posting_kind_check;
alter table posting add constraint posting_kind_check check (kind in ('CLOSING', 'RECEIPT', 'DEPOSIT'));
alter table journal_entry drop constraint journal_entry_kind_check;
alter table journal_entry add constraint journal_entry_kind_check
  check (kind in ('REVENUE', 'DEPOSIT', 'CREDITED', 'RECEIPT', 'COUNTER'));
alter table journal_line drop constraint journal_line_ledger_check;
alter table journal_line add constraint journal_line_ledger_check
  check (ledger in ('REVENUE', 'CASH', 'IN_TRANSIT', 'RECEIVABLE', 'BANK', 'FEE', 'OVER_SHORT', 'UNASSIGNED'));
comment on column journal_line.account is
  '款-項-目-節 of REVENUE, the code of the provider of RECEIVABLE and FEE, the number of the slip of IN_TRANSIT.';
create index journal_line_in_transit on journal_line (municipality, day) where ledger = 'IN_TRANSIT';

alter table bank_credit add column in_cash boolean not null default false;
comment on column bank_credit.in_cash is 'The bank says that it was paid in over its counter (取引区分 10 of 入出金取引明細).';
comment on table payout_credit is 'How much of a credit went to which receipt: of a payout, or of the cash of a day.';
