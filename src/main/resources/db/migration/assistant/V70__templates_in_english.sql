-- A template may have an English wording beside its Japanese one, as the shipped ones have.
alter table prompt_template_version
  add column title_en text not null default '' check (length(title_en) <= 100),
  add column body_en  text not null default '' check (length(body_en) <= 10000),
  add column hints_en text not null default '' check (length(hints_en) <= 5000);
alter table prompt_template_version
  add constraint prompt_template_version_english check ((title_en = '') = (body_en = ''));
comment on column prompt_template_version.body_en is 'Empty where the template is in Japanese only.';
