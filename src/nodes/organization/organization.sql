create table organization (
  id integer primary key references node,
  address text
) strict;
