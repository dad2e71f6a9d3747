-- What the city wants a figure to reach, with the plan that says so. A version without a value takes the target back.
create table goal_target_version (
  municipality text        not null default current_setting('tenohira.municipality'),
  figure       text        not null check (length(figure) between 1 and 61),
  version      int         not null check (version > 0),
  value        numeric(18,4),
  starts       date        not null,
  ends         date        not null check (ends >= starts),
  source       text        not null check (length(source) between 1 and 300),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, figure, version)
);
comment on column goal_target_version.value is 'As the figure is shown: 80 for 80%.';
select protect_append_only('goal_target_version');
