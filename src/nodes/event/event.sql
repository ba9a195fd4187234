create table event (
  id integer primary key references node,
  date text not null,
  place text,
  site text check (site in ('NO_LONGER_AVAILABLE'))
) strict;
