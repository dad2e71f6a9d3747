-- Items of groups that a resident removed while mending a case: the flags of the items behind them move up with them.
alter table draft add column removed_items jsonb not null default '[]';
comment on column draft.removed_items is 'Paths such as children/0, each as it stood when it was removed, in that order; of mended cases only.';
