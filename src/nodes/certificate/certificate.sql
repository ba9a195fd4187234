create table certificate (
  id integer primary key references node,
  person_id integer not null references person,
  issuer_id integer references organization,
  date text,
  expires text,
  number text,
  url text
) strict;

create index certificate_of_person on certificate (person_id, id);
create index certificate_by_issuer on certificate (issuer_id, id);
