-- Prompt templates that staff make. They belong to a post of a section and stay when a person leaves it.
create table prompt_template (
  municipality  text        not null default current_setting('tenohira.municipality'),
  id            uuid        not null,
  owner_section text        not null,
  owner_post    text        not null check (length(owner_post) between 1 and 60),
  state         text        not null check (state in ('DRAFT', 'SHARED', 'PROPOSED', 'WITHDRAWN')),
  version       int         not null check (version > 0),
  city_version  int,
  proposed_by   uuid,
  changed_at    timestamptz not null,
  primary key (municipality, id)
);
comment on column prompt_template.owner_section is 'Code of the section; empty for the headquarters.';
comment on column prompt_template.city_version is 'The version the whole city may use, as approved; null while none was.';
create index prompt_template_of_section on prompt_template (municipality, owner_section);
select protect('prompt_template', 'select, insert, update');

create table prompt_template_version (
  municipality text        not null default current_setting('tenohira.municipality'),
  template     uuid        not null,
  version      int         not null check (version > 0),
  purpose      text        not null,
  title        text        not null check (length(title) between 1 and 100),
  body         text        not null check (length(body) between 1 and 10000),
  hints        text        not null default '' check (length(hints) <= 5000),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  primary key (municipality, template, version),
  foreign key (municipality, template) references prompt_template (municipality, id)
);
comment on column prompt_template_version.hints is 'One a line: the variable, an equals sign, an example.';
select protect_append_only('prompt_template_version');

-- What happened to a template: shared, proposed, approved, sent back, withdrawn.
create table prompt_template_step (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  template     uuid        not null,
  step         text        not null,
  version      int         not null,
  person       uuid        not null,
  person_name  text        not null,
  at           timestamptz not null,
  primary key (municipality, id)
);
create index prompt_template_step_of on prompt_template_step (municipality, template, at);
select protect_append_only('prompt_template_step');

create table prompt_template_rating (
  municipality text        not null default current_setting('tenohira.municipality'),
  template     text        not null,
  person       uuid        not null,
  stars        int         not null check (stars between 1 and 5),
  at           timestamptz not null,
  primary key (municipality, template, person)
);
comment on column prompt_template_rating.template is 'The id, or for a shipped one its purpose.';
select protect('prompt_template_rating', 'select, insert, update');

create table prompt_template_use (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  at           timestamptz not null,
  template     text        not null,
  purpose      text        not null,
  section      text        not null default '',
  primary key (municipality, id)
);
create index prompt_template_use_of on prompt_template_use (municipality, template);
select protect_append_only('prompt_template_use');
