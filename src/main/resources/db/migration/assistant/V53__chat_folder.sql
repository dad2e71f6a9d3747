-- Folders a person puts conversations in, and which turn of which conversation a version was asked anew from.
alter table chat add column folder text not null default '' check (length(folder) <= 60);
alter table chat add column of_chat uuid;
alter table chat add column of_turn int check (of_turn > 0);
comment on column chat.of_chat is 'The conversation whose turn was asked anew; null for one that began by itself.';
create index chat_versions on chat (municipality, of_chat, of_turn);
