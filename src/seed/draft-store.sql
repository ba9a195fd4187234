-- The contents of all seed files while they are read, checked and compiled.

-- A career or a vocabulary file, as drafts are iterated.
create table draft (
  number integer primary key,
  content blob not null
) strict;

-- A node, for lookups.
create table node (
  ordinal integer primary key,
  kind text not null,
  slug text not null,
  content text not null
) strict;

create index node_slug on node (kind, slug, ordinal);

-- Every name as written. `nth` counts the names of a node: 0 is its slug, 1 its own name, the others are aliases.
create table name (
  kind text not null,
  folded text not null,
  ordinal integer not null,
  nth integer not null,
  written text not null,
  primary key (kind, folded, ordinal, nth)
) strict, without rowid;
