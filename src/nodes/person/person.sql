create table person (
  id integer primary key references node,
  is_subject integer not null check (is_subject in (0, 1)),
  pronouns text,
  headline text,
  location text,
  -- Only if the files say that these are public.
  email text,
  phone text,
  address text
) strict;

create table person_link (
  person_id integer not null references person,
  ordinal integer not null,
  label text not null,
  handle text,
  url text not null,
  primary key (person_id, ordinal)
) strict, without rowid;

-- The skills that a document lists, each with the group and the level that the document gives. `list` counts the lists of the person.
create table person_skill (
  person_id integer not null references person,
  list integer not null,
  ordinal integer not null,
  technology_id integer not null references technology,
  skill_group text,
  level text,
  -- For filters: “Expert” and “expert” are one level.
  folded_level text,
  primary key (person_id, list, ordinal)
) strict, without rowid;

create index skill_in_technology on person_skill (technology_id, person_id);

create table person_language (
  person_id integer not null references person,
  list integer not null,
  language_id integer not null references language,
  level text,
  primary key (person_id, list)
) strict, without rowid;

create index language_of_person on person_language (language_id, person_id);

create table person_interest (
  person_id integer not null references person,
  ordinal integer not null,
  name text not null,
  -- A list of texts.
  keywords text not null check (json_type(keywords) = 'array'),
  primary key (person_id, ordinal)
) strict, without rowid;
