-- Lotteries: the commitment, the closed list and the draw are each written once and can never be changed.

create table lottery (
  municipality     text        not null default current_setting('tenohira.municipality'),
  procedure        text        not null,
  opens_at         timestamptz not null,
  commitment       text        not null check (commitment ~ '^[0-9a-f]{64}$'),
  committed_at     timestamptz not null,
  draw_after_hours int         not null check (draw_after_hours >= 0),
  public_value_ja  text        not null default '',
  public_value_en  text        not null default '',
  primary key (municipality, procedure, opens_at)
);
comment on column lottery.commitment is 'SHA-256 of the seed. The seed itself is derived from a key outside the database.';
comment on column lottery.public_value_ja is 'The name of the public value that is mixed in; empty without one.';
select protect_append_only('lottery');

create table lottery_list (
  municipality text        not null default current_setting('tenohira.municipality'),
  procedure    text        not null,
  opens_at     timestamptz not null,
  entrants     text[]      not null,
  sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  closed_at    timestamptz not null,
  primary key (municipality, procedure, opens_at)
);
select protect_append_only('lottery_list');

create table lottery_draw (
  municipality text        not null default current_setting('tenohira.municipality'),
  procedure    text        not null,
  opens_at     timestamptz not null,
  drawn_at     timestamptz not null,
  drawn_by     uuid        not null,
  record       text        not null,
  primary key (municipality, procedure, opens_at)
);
comment on column lottery_draw.record is 'The public record, word for word as it was published.';
select protect_append_only('lottery_draw');
