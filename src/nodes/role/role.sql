create table role (
  id integer primary key references node,
  position_id integer not null references position,
  title text not null,
  is_implicit integer not null check (is_implicit in (0, 1)),
  period_start text,
  period_end text,
  is_inherited integer not null check (is_inherited in (0, 1))
) strict;

create index role_in_position on role (position_id, id);
