-- Print jobs summed when their batch came, so that no figure of whole months reads a job again. Made anew from the files when the lists of
-- staff or printers change: nothing here is a record of its own.
create table print_rollup (
  municipality text   not null default current_setting('tenohira.municipality'),
  lists        bigint not null,
  batch        uuid   not null,
  summed_by    text   not null check (summed_by in ('SECTION', 'RANK', 'PRINTER')),
  month        text   not null,
  member       text   not null,
  contract     text   not null,
  colour       text   not null check (colour in ('', 'c', 'm')),
  duplex       text   not null check (duplex in ('', 'd', 's')),
  jobs         bigint not null,
  faces        bigint not null,
  sheets       bigint not null,
  primary key (municipality, lists, batch, summed_by, month, member, contract, colour, duplex)
);
comment on column print_rollup.lists is 'The state of the lists of staff and printers it was summed with.';
select protect('print_rollup', 'select, insert, delete');

create table print_rollup_account (
  municipality text   not null default current_setting('tenohira.municipality'),
  lists        bigint not null,
  batch        uuid   not null,
  kind         text   not null check (kind in ('printer', 'unassigned')),
  printer      text   not null,
  accounts     text[] not null,
  primary key (municipality, lists, batch, kind, printer)
);
comment on table print_rollup_account is 'Who used a printer, and which accounts belonged to no section: to know how many stand behind a number.';
select protect('print_rollup_account', 'select, insert, delete');

create table print_rollup_batch (
  municipality text   not null default current_setting('tenohira.municipality'),
  lists        bigint not null,
  batch        uuid   not null,
  primary key (municipality, lists, batch)
);
select protect('print_rollup_batch', 'select, insert, delete');

-- The department a section belongs to from a day on, where that was not always the one of today. A later row of the same day corrects an earlier one.
create table print_section (
  municipality text        not null default current_setting('tenohira.municipality'),
  number       bigint      not null generated always as identity,
  section      text        not null,
  department   text        not null,
  since        date        not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, number)
);
select protect_append_only('print_section');
