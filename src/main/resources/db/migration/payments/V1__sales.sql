-- What the city says about its registers: facilities, registers, tenders, fees of providers, kinds of fee. The newest of a key holds.
create table sales_list_entry (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  list         text        not null check (list in ('facility', 'register', 'tender', 'brand-fee', 'fee-kind', 'product')),
  entry_key    text        not null check (length(entry_key) between 1 and 200),
  entry        jsonb       not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, number)
);
create index sales_list_entry_of_key on sales_list_entry (municipality, list, entry_key, number desc);
select protect_append_only('sales_list_entry');

-- Which columns of a CSV say what; the newest of a name holds.
create table sales_mapping (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  name         text        not null check (length(name) between 1 and 60),
  columns      jsonb       not null,
  changed_at   timestamptz not null default now(),
  changed_by   text        not null,
  primary key (municipality, number)
);
select protect_append_only('sales_mapping');

-- Totals by facility as a city published them. The last import counts.
create table sales_total (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  import       uuid        not null,
  source       text        not null check (length(source) between 1 and 300),
  digest       text        not null,
  fiscal_year  int         not null check (fiscal_year between 1989 and 2200),
  facility     text        not null check (length(facility) between 1 and 100),
  sales_yen    bigint      not null check (sales_yen >= 0),
  cash_yen     bigint      not null,
  cashless_yen bigint      not null,
  rate_percent numeric(6, 2),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, number)
);
comment on column sales_total.rate_percent is 'The cashless rate as printed; what is computed from the amounts stands beside it.';
select protect_append_only('sales_total');
