create table position (
  id integer primary key references node,
  person_id integer not null references person,
  organization_id integer not null references organization,
  title text not null,
  period_start text,
  period_end text
) strict;

create index position_of_person on position (person_id, id);
create index position_at_organization on position (organization_id, id);
