-- What a resident was told of a fee that is not paid, once for each amount. An expired fee is paid online no more.
create table charge_notice (
  municipality text        not null default current_setting('tenohira.municipality'),
  casefile     uuid        not null,
  fee          text        not null,
  version      int         not null,
  kind         text        not null check (kind in ('REMINDED', 'EXPIRED')),
  at           timestamptz not null,
  primary key (municipality, casefile, fee, version, kind),
  foreign key (municipality, casefile) references casefile (municipality, id)
);
select protect_append_only('charge_notice');
