create table organization (
  id integer primary key references node,
  url text
) strict;
