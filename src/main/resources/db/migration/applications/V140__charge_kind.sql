-- Of which kind a fee is, and after which endings of the case it is given back; both as the definition said when it fell due.
alter table charge add column kind text not null default '';
alter table charge add column refund_when text[] not null default '{}';
comment on column charge.kind is 'Empty for a charge made before kinds were kept: the fee names its kind.';
create index charge_payment_at on charge_payment (municipality, at);
