create table education (
  id integer primary key references node,
  person_id integer not null references person,
  organization_id integer references organization,
  degree text,
  field text,
  period_start text,
  period_end text,
  grade real,
  grade_scale real,
  score text,
  check (grade is null or grade_scale >= grade)
) strict;

create index education_of_person on education (person_id, id);
create index education_at_organization on education (organization_id, id);

create table education_honor (
  education_id integer not null references education,
  ordinal integer not null,
  name text not null,
  primary key (education_id, ordinal)
) strict, without rowid;

create table education_course (
  education_id integer not null references education,
  ordinal integer not null,
  name text not null,
  primary key (education_id, ordinal)
) strict, without rowid;
