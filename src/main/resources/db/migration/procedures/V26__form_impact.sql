-- What releasing a proposal would mean for what is open, as it was counted last.
create table form_impact (
  municipality text        not null default current_setting('tenohira.municipality'),
  procedure    text        not null,
  number       int         not null,
  run          uuid        not null,
  in_force     int         not null,
  drafts       bigint      not null,
  cases        bigint      not null,
  safe         bigint      not null default 0,
  again        bigint      not null default 0,
  blocked      bigint      not null default 0,
  reasons      jsonb       not null default '[]',
  started_at   timestamptz not null,
  alive_at     timestamptz not null,
  finished_at  timestamptz,
  primary key (municipality, procedure, number),
  foreign key (municipality, procedure, number) references form_proposal
);
comment on column form_impact.run is 'The run that writes it; one that was replaced writes no more.';
comment on column form_impact.alive_at is 'When the run last wrote; one that is silent for long was killed.';
select protect('form_impact', 'select, insert, update');
