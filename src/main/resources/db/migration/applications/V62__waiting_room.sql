-- The waiting room before an application is begun. A ticket is a random name and says nothing about a person.

create table waiting_line (
  municipality text        not null default current_setting('tenohira.municipality'),
  procedure    text        not null,
  opens_at     timestamptz not null,
  opened_at    timestamptz,
  last_number  bigint      not null default 0,
  turn         bigint      not null default 0,
  counted_at   timestamptz not null,
  primary key (municipality, procedure, opens_at)
);
comment on column waiting_line.opened_at is 'When those who came before the opening got their numbers, in random order.';
comment on column waiting_line.turn is 'Whose turn it is or was: every number up to this one.';
comment on column waiting_line.counted_at is 'Until when the rate has been used up.';
select protect('waiting_line');

create table waiting_ticket (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  procedure    text        not null,
  opens_at     timestamptz not null,
  arrived_at   timestamptz not null,
  number       bigint,
  turn_at      timestamptz,
  started_at   timestamptz,
  missed_at    timestamptz,
  left_at      timestamptz,
  primary key (municipality, id)
);
comment on column waiting_ticket.turn_at is 'When it became its turn.';
comment on column waiting_ticket.missed_at is 'When its time for beginning was over; the place in the line went to the next.';
create index waiting_unnumbered on waiting_ticket (municipality, procedure, opens_at, arrived_at)
  where number is null and left_at is null;
create unique index waiting_numbered on waiting_ticket (municipality, procedure, opens_at, number) where number is not null;
create index waiting_turn on waiting_ticket (municipality, procedure, opens_at, turn_at)
  where turn_at is not null and started_at is null and missed_at is null and left_at is null;
create index waiting_gone on waiting_ticket (municipality, procedure, opens_at, number)
  where number is not null and left_at is not null;
create index waiting_old on waiting_ticket (municipality, arrived_at);
select protect('waiting_ticket');
