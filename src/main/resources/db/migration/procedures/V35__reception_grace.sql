-- A reception may come again every so many days, and may have a grace for what was begun before it closed.
alter table reception
  add column grace_minutes int not null default 0 check (grace_minutes between 0 and 1440),
  add column every_days    int check (every_days > 0),
  add column open_days     int check (open_days > 0 and open_days <= every_days),
  drop constraint reception_check1,
  add constraint reception_kind check (
       num_nonnulls(opens_at, closes_at) = 2 and num_nonnulls(every_days, open_days) = 0
       and num_nonnulls(days_before, days_after, opens, closes) = 0
    or num_nonnulls(opens_at, every_days, open_days) = 3 and closes_at is null
       and num_nonnulls(days_before, days_after, opens, closes) = 0
    or num_nonnulls(opens_at, closes_at, every_days, open_days) = 0
       and num_nonnulls(days_before, days_after, opens, closes) = 4);
comment on column reception.opens_at is 'Of a reception that comes again: when it opened or opens for the first time.';
