-- All nodes, before and after they get their ids.

create table node (
  ordinal integer primary key,
  kind text not null,
  slug text not null,
  name text not null,
  sort_name text not null,
  earliest text,
  -- '9999' if it is ongoing.
  latest text
) strict;

-- The dates that an undated node inherits from the positions that it is part of.
create table inherited_date (
  ordinal integer primary key,
  earliest text not null,
  latest text not null
) strict;

-- The id of each node.
create table ordered_node (
  id integer primary key,
  ordinal integer not null
) strict;
