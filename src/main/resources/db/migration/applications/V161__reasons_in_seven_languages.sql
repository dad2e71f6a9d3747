-- What a check says to residents, in the languages that only residents read.
alter table check_definition add column reason_others jsonb not null default '{}';
comment on column check_definition.reason_others is 'Wordings by the code of the language, beside reason (Japanese) and reason_en.';
alter table case_finding add column reason_others jsonb not null default '{}';
comment on column case_finding.reason_others is 'As in check_definition, with the values filled in.';
