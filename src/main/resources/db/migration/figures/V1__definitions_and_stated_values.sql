-- Definitions of figures that the city published, and shipped ones that a value was fixed under.
create table figure_version (
  municipality text        not null default current_setting('tenohira.municipality'),
  code         text        not null check (code ~ '^[a-z][a-z0-9-]{1,60}$'),
  version      int         not null check (version > 0),
  origin       text        not null check (origin in ('city', 'shipped')),
  yaml         text        not null check (length(yaml) <= 20000),
  reason       text        not null check (length(reason) <= 500),
  published_at timestamptz not null,
  published_by text        not null,
  primary key (municipality, code, version)
);
select protect_append_only('figure_version');

-- Numbers as they were stated, with all that made them.
create table stated_value (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           bigint      generated always as identity,
  figure       text        not null,
  version      int         not null,
  slice_key    text        not null check (length(slice_key) <= 1000),
  first_day    date,
  last_day     date,
  members      jsonb       not null,
  measured     jsonb       not null,
  exact        text,
  shown        text        not null,
  provisional  boolean     not null,
  recorded_at  timestamptz not null,
  recorded_by  text        not null,
  occasion     text        not null check (length(occasion) <= 200),
  primary key (municipality, id)
);
comment on column stated_value.slice_key is 'What was asked, in one canonical wording; members and days are the slice itself.';
comment on column stated_value.measured is 'Metric to its exact value as numerator/denominator.';
create index stated_value_of on stated_value (municipality, figure, slice_key, id);
select protect_append_only('stated_value');

-- A fixed number became another one.
create table restatement (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           bigint      generated always as identity,
  old_value    bigint      not null,
  new_value    bigint      not null,
  cause        text        not null check (cause in ('DEFINITION', 'LATE_DATA', 'BOTH')),
  issued       jsonb       not null,
  written_at   timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, old_value) references stated_value (municipality, id),
  foreign key (municipality, new_value) references stated_value (municipality, id)
);
comment on column restatement.issued is 'What had been handed out with the old number when the slip was written.';
select protect_append_only('restatement');

create table restatement_acknowledged (
  municipality text        not null default current_setting('tenohira.municipality'),
  restatement  bigint      not null,
  at           timestamptz not null,
  by           text        not null,
  reason       text        not null check (length(reason) between 1 and 500),
  primary key (municipality, restatement),
  foreign key (municipality, restatement) references restatement (municipality, id)
);
select protect_append_only('restatement_acknowledged');
