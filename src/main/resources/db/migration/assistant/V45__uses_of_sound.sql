-- Recordings that went to an endpoint are uses too.
alter table model_use add column seconds int not null default 0;
comment on column model_use.seconds is 'Of sound in what was sent, begun seconds counted whole; 0 for text.';
