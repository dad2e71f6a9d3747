-- Business systems that want to hear of cases, and what was sent to each. Bodies hold ids and states only.
create table webhook (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  name         text        not null check (length(name) between 1 and 100),
  url          text        not null check (length(url) <= 500),
  procedure    text,
  generation   int         not null default 1,
  active       boolean     not null default true,
  created_at   timestamptz not null,
  created_by   text        not null,
  primary key (municipality, id)
);
comment on column webhook.procedure is 'Only cases of this procedure; null for all.';
comment on column webhook.generation is 'The secret is derived from the id and this number; a new number makes a new secret.';
select protect('webhook');

create table webhook_delivery (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  webhook      uuid        not null,
  kind         text        not null,
  receipt      text        not null,
  body         text        not null,
  created_at   timestamptz not null,
  next_try_at  timestamptz,
  tries        int         not null default 0,
  delivered_at timestamptz,
  last_status  int,
  last_error   text,
  primary key (municipality, id),
  foreign key (municipality, webhook) references webhook (municipality, id) on delete cascade
);
comment on column webhook_delivery.next_try_at is 'Null when it was delivered or given up.';
create index webhook_waiting on webhook_delivery (municipality, next_try_at) where next_try_at is not null;
create index webhook_log on webhook_delivery (municipality, webhook, created_at desc);
select protect('webhook_delivery');
