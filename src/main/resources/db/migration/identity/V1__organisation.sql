create table department (
  municipality text not null default current_setting('tenohira.municipality'),
  code         text not null check (code ~ '^[a-z0-9-]{1,60}$'),
  name_ja      text not null,
  name_en      text,
  position     int  not null,
  primary key (municipality, code)
);
select protect('department', 'select, insert, update');

create table section (
  municipality text not null default current_setting('tenohira.municipality'),
  code         text not null check (code ~ '^[a-z0-9-]{1,60}$'),
  department   text not null,
  name_ja      text not null,
  name_en      text,
  position     int  not null,
  primary key (municipality, code),
  foreign key (municipality, department) references department
);
select protect('section', 'select, insert, update');
