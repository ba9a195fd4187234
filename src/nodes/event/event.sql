create table event (
  id integer primary key references node,
  date text,
  place text,
  site_state text check (site_state in ('NO_LONGER_AVAILABLE'))
) strict;
