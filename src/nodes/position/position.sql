create table position (
  id integer primary key references node,
  person_id integer not null references person,
  organization_id integer references organization,
  client_id integer references organization,
  title text not null,
  location text,
  workplace text check (workplace in ('ON_SITE', 'HYBRID', 'REMOTE')),
  engagement text check (
    engagement in ('EMPLOYED', 'FREELANCE', 'CONTRACT', 'SELF_EMPLOYED', 'INTERNSHIP', 'APPRENTICESHIP', 'VOLUNTEER', 'MEMBER')
  ),
  workload text check (workload in ('FULL_TIME', 'PART_TIME')),
  is_employment integer not null generated always as (engagement is null or engagement not in ('VOLUNTEER', 'MEMBER')),
  period_start text,
  period_end text
) strict;

create index position_of_person on position (person_id, id);
create index position_at_organization on position (organization_id, id);
create index position_by_engagement on position (engagement);
create index position_by_workplace on position (workplace);
