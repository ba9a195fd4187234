create table project (
  id integer primary key references node,
  url text,
  technology_id integer unique references technology,
  period_start text,
  period_end text
) strict;
