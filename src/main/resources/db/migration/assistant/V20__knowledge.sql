-- Collections of published documents that questions are answered from.
create table knowledge_collection (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  name_ja      text        not null check (length(name_ja) between 1 and 100),
  name_en      text        not null check (length(name_en) between 1 and 100),
  level        smallint    not null check (level between 1 and 3),
  whole_city   boolean     not null,
  created_at   timestamptz not null,
  created_by   text        not null,
  primary key (municipality, id)
);
comment on column knowledge_collection.level is 'The highest confidentiality level (機密性) a document in it may have.';
comment on column knowledge_collection.whole_city is 'Whether all staff may read it; else the sections of knowledge_access.';
select protect('knowledge_collection', 'select, insert, update');

create table knowledge_access (
  municipality text    not null default current_setting('tenohira.municipality'),
  collection   uuid    not null,
  section      text    not null,
  maintains    boolean not null,
  primary key (municipality, collection, section),
  foreign key (municipality, collection) references knowledge_collection (municipality, id)
);
comment on column knowledge_access.maintains is 'Whether the section also adds and removes documents.';
select protect('knowledge_access');

-- A row stays when its document is replaced or removed; its passages do not.
create table knowledge_document (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  collection   uuid        not null,
  title        text        not null check (length(title) between 1 and 200),
  dated        date,
  file_name    text        not null,
  bytes        int         not null,
  sha256       text        not null,
  level        smallint    not null check (level between 1 and 3),
  masked       int         not null default 0,
  pages        int         not null default 0,
  passages     int         not null,
  indexed      int         not null default 0,
  state        text        not null default 'WAITING' check (state in ('WAITING', 'READY', 'REPLACED', 'REMOVED')),
  section      text        not null default '',
  uploaded_at  timestamptz not null,
  uploaded_by  text        not null,
  replaced_by  uuid,
  ended_at     timestamptz,
  ended_by     text,
  primary key (municipality, id),
  foreign key (municipality, collection) references knowledge_collection (municipality, id)
);
comment on column knowledge_document.masked is 'Places with personal data that were blackened before it was kept.';
create index knowledge_document_of_collection on knowledge_document (municipality, collection, state);
select protect('knowledge_document', 'select, insert, update');

create table knowledge_passage (
  municipality text not null default current_setting('tenohira.municipality'),
  document     uuid not null,
  number       int  not null check (number > 0),
  page         int  not null default 0,
  heading      text not null default '',
  body         text not null,
  primary key (municipality, document, number),
  foreign key (municipality, document) references knowledge_document (municipality, id)
);
comment on column knowledge_passage.page is '0 where the file has no pages.';
select protect('knowledge_passage', 'select, insert, delete');

-- What was asked of the documents: metadata only. The question is in no column.
create table knowledge_question (
  municipality text        not null default current_setting('tenohira.municipality'),
  id           uuid        not null,
  at           timestamptz not null,
  person       uuid        not null,
  section      text        not null default '',
  outcome      text        not null check (outcome in ('ANSWERED', 'QUOTED', 'NOT_THERE', 'REFUSED')),
  quotes       int         not null,
  covered      numeric(4, 3) not null,
  model_use    uuid,
  primary key (municipality, id)
);
comment on column knowledge_question.covered is 'How much of the question the best passage has, 0 to 1.';
create index knowledge_question_by_time on knowledge_question (municipality, at);
select protect_append_only('knowledge_question');
