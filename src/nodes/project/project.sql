create table project (
  id integer primary key references node,
  address text,
  technology_id integer unique references technology
) strict;
