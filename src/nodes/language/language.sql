create table language (
  id integer primary key references node,
  code text
) strict;
