-- Slots of facilities that applications book: how many places of each are taken, and by whom.

create table slot (
  municipality text not null default current_setting('tenohira.municipality'),
  procedure    text not null,
  question     text not null,
  facility     text not null,
  day          date not null,
  starts       time not null,
  taken        int  not null check (taken >= 0),
  primary key (municipality, procedure, question, facility, day, starts)
);
comment on table slot is 'A slot that somebody booked; its row is the lock under which the last place is given once.';
select protect('slot', 'select, insert, update');

create table slot_booking (
  municipality text        not null default current_setting('tenohira.municipality'),
  casefile     uuid        not null,
  number       bigint      generated always as identity,
  procedure    text        not null,
  question     text        not null,
  facility     text        not null,
  day          date        not null,
  starts       time        not null,
  booked_at    timestamptz not null,
  released_at  timestamptz,
  primary key (municipality, casefile, number),
  foreign key (municipality, casefile) references casefile (municipality, id) deferrable initially deferred
);
comment on column slot_booking.released_at is 'When the case was withdrawn or moved to another slot; null while the place is taken.';
select protect('slot_booking');
