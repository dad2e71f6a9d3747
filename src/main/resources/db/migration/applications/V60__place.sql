-- Places of a reception: the entries in their order. Who has a place follows from it and is stored nowhere.

create table place_round (
  municipality text        not null default current_setting('tenohira.municipality'),
  procedure    text        not null,
  opens_at     timestamptz not null,
  closes_at    timestamptz not null,
  ends_at      timestamptz not null,
  lottery      boolean     not null,
  places       int         not null check (places > 0),
  waiting_list int         not null check (waiting_list >= 0),
  frozen_at    timestamptz,
  drawn_at     timestamptz,
  primary key (municipality, procedure, opens_at)
);
comment on table place_round is 'One reception with a number of places; its row is the lock under which entries come and go.';
comment on column place_round.ends_at is 'The closing and the grace: when the last entry can arrive.';
comment on column place_round.frozen_at is 'Of a lottery: when the list of entrants was closed for good.';
select protect('place_round', 'select, insert, update');

create table place (
  municipality text        not null default current_setting('tenohira.municipality'),
  casefile     uuid        not null,
  procedure    text        not null,
  opens_at     timestamptz not null,
  receipt      text        not null,
  submitted_at timestamptz not null,
  order_at     timestamptz not null,
  entered_at   timestamptz not null,
  drawn        int,
  moved_up_at  timestamptz,
  given_up_at  timestamptz,
  primary key (municipality, casefile),
  foreign key (municipality, casefile) references casefile (municipality, id) deferrable initially deferred,
  foreign key (municipality, procedure, opens_at) references place_round
);
comment on column place.order_at is 'The time of receipt; later only when the order up to a later time was final already.';
comment on column place.drawn is 'Of a lottery: its number in the draw, from 1.';
create index place_in_order on place (municipality, procedure, opens_at, order_at, receipt) where given_up_at is null;
create index place_as_drawn on place (municipality, procedure, opens_at, drawn) where given_up_at is null;
select protect('place', 'select, insert, update');
