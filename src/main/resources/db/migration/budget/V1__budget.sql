-- One DX budget item of one fiscal year; the line is the same from year to year.
create table budget_item (
  municipality text not null default current_setting('tenohira.municipality'),
  item         uuid not null,
  line         text not null check (length(line) between 1 and 40),
  fiscal_year  int  not null check (fiscal_year between 2000 and 2100),
  primary key (municipality, item),
  unique (municipality, line, fiscal_year)
);
select protect_append_only('budget_item');

-- Every change is a new version of the whole row; the highest is the one that counts.
create table budget_item_version (
  municipality text        not null default current_setting('tenohira.municipality'),
  item         uuid        not null,
  version      int         not null check (version > 0),
  department   text        not null default '',
  section      text,
  kind         text        not null,
  name         text        not null check (length(name) between 1 and 300),
  requested    bigint      check (requested >= 0),
  assessed     bigint      check (assessed >= 0),
  reason       text        not null default '' check (length(reason) <= 1000),
  note         text        not null default '' check (length(note) <= 1000),
  source       text        not null default '' check (length(source) <= 300),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, item, version),
  foreign key (municipality, item) references budget_item
);
comment on column budget_item_version.department is 'Empty where the item belongs to the whole city or the department is not known.';
comment on column budget_item_version.requested is 'Yen (要求額); null while nothing was requested or it is not known.';
comment on column budget_item_version.assessed is 'Yen (査定額); null until it is assessed.';
select protect_append_only('budget_item_version');

-- What was asked, answered, decided and noted of an item, in order.
create table budget_review_entry (
  municipality text        not null default current_setting('tenohira.municipality'),
  item         uuid        not null,
  entry        int         not null check (entry > 0),
  kind         text        not null,
  decision     text,
  about_item   uuid,
  about_entry  int,
  speaker      text        not null default '' check (length(speaker) <= 100),
  body         text        not null check (length(body) <= 2000),
  said_at      timestamptz not null,
  said_by      text        not null,
  primary key (municipality, item, entry),
  foreign key (municipality, item) references budget_item
);
comment on column budget_review_entry.about_entry is 'The question that an answer answers, or the remark that is settled; it may stand on an earlier year''s sheet.';
create index budget_review_about on budget_review_entry (municipality, about_item, about_entry);
select protect_append_only('budget_review_entry');

-- Totals as published, for as long as the items do not account for the whole. The latest version counts.
create table budget_published_total (
  municipality text        not null default current_setting('tenohira.municipality'),
  fiscal_year  int         not null check (fiscal_year between 2000 and 2100),
  kind         text        not null,
  version      int         not null check (version > 0),
  assessed     bigint      not null check (assessed >= 0),
  source       text        not null default '' check (length(source) <= 300),
  taken_at     timestamptz not null,
  taken_by     text        not null,
  primary key (municipality, fiscal_year, kind, version)
);
select protect_append_only('budget_published_total');

-- Why a year's budget differs from the year before, as published.
create table budget_published_change (
  municipality text        not null default current_setting('tenohira.municipality'),
  fiscal_year  int         not null check (fiscal_year between 2000 and 2100),
  kind         text        not null,
  item         text        not null check (length(item) between 1 and 300),
  version      int         not null check (version > 0),
  change       bigint      not null,
  source       text        not null default '' check (length(source) <= 300),
  taken_at     timestamptz not null,
  taken_by     text        not null,
  primary key (municipality, fiscal_year, kind, item, version)
);
comment on column budget_published_change.fiscal_year is 'The later of the two years compared.';
select protect_append_only('budget_published_change');
