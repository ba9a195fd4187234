create table technology (
  id integer primary key references node,
  -- Null if nobody has classified it.
  technology_kind text check (
    technology_kind in (
      'LANGUAGE', 'PLATFORM', 'TOOL', 'LIBRARY', 'DATABASE', 'BROKER', 'SERVICE', 'PROTOCOL', 'PRACTICE', 'CONCEPT', 'SUBJECT', 'EQUIPMENT',
      'STANDARD', 'SECTOR', 'ABILITY'
    )
  ),
  same_as text,
  vendor_id integer references organization,
  -- Only open careers name it, and no vocabulary.
  is_provisional integer not null check (is_provisional in (0, 1))
) strict;

create index technology_by_kind on technology (technology_kind);
create index technology_by_vendor on technology (vendor_id);

create table technology_broader (
  technology_id integer not null references technology,
  broader_id integer not null references technology,
  primary key (technology_id, broader_id),
  check (technology_id <> broader_id)
) strict, without rowid;

create index technology_narrower on technology_broader (broader_id, technology_id);
