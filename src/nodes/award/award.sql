create table award (
  id integer primary key references node,
  person_id integer not null references person,
  issuer_id integer references organization,
  date text
) strict;

create index award_of_person on award (person_id, id);
create index award_by_issuer on award (issuer_id, id);
