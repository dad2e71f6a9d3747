-- Spring Session's own tables, with the municipality in front. Its SQL never names that column: the default fills it.
create table spring_session (
  municipality          text     not null default current_setting('tenohira.municipality'),
  primary_id            char(36) not null,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100),
  primary key (municipality, primary_id)
);
create unique index spring_session_id on spring_session (municipality, session_id);
create index spring_session_expiry on spring_session (municipality, expiry_time);
create index spring_session_principal on spring_session (municipality, principal_name);
select protect('spring_session');

create table spring_session_attributes (
  municipality       text         not null default current_setting('tenohira.municipality'),
  session_primary_id char(36)     not null,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (municipality, session_primary_id, attribute_name),
  foreign key (municipality, session_primary_id) references spring_session on delete cascade
);
select protect('spring_session_attributes');
