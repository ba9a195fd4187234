create table person (
  id integer primary key references node,
  is_subject integer not null check (is_subject in (0, 1)),
  pronouns text
) strict;

create table person_link (
  person_id integer not null references person,
  ordinal integer not null,
  label text not null,
  handle text,
  url text not null,
  primary key (person_id, ordinal)
) strict, without rowid;
