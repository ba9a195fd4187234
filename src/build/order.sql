-- All nodes on their way to their ids.

create table node (
  ordinal integer primary key,
  kind text not null,
  slug text not null,
  name text not null,
  sort_name text not null,
  earliest text,
  -- '9999' while it goes on.
  latest text
) strict;

-- When the positions were that lend their dates to a node.
create table lent (
  ordinal integer primary key,
  earliest text not null,
  latest text not null
) strict;

create table numbered (
  id integer primary key,
  ordinal integer not null
) strict;
