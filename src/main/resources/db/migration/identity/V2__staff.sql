create table staff (
  municipality  text        not null default current_setting('tenohira.municipality'),
  id            uuid        not null,
  login         text        not null check (login ~ '^[a-z0-9][a-z0-9._@-]{1,99}$'),
  name          text        not null check (char_length(name) between 1 and 100),
  role          text        not null check (role in ('CLERK', 'HEAD', 'ADMINISTRATOR', 'HEADQUARTERS')),
  section       text,
  password_hash text        not null check (password_hash like '$argon2id$%'),
  active        boolean     not null default true,
  created_at    timestamptz not null,
  password_at   timestamptz not null,
  primary key (municipality, id),
  unique (municipality, login),
  foreign key (municipality, section) references section,
  check ((role in ('CLERK', 'HEAD')) = (section is not null))
);
select protect('staff', 'select, insert, update');
