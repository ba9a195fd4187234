-- How much each technology was used, by everybody and at each organization. It sorts lists of technologies and of organizations.
create table usage (
  -- 0 for everybody.
  organization_id integer not null,
  technology_id integer not null references technology,
  -- The people who used it or something narrower, and the positions in which they did.
  people integer not null check (people >= 0),
  positions integer not null check (positions between 0 and 0x7fffffff),
  -- The sort key, smallest first: most people, then most positions.
  place integer not null generated always as (-(people << 31 | positions)),
  primary key (organization_id, technology_id)
) strict, without rowid;

create index usage_by_technology on usage (organization_id, place, technology_id);
create index usage_by_organization on usage (technology_id, place, organization_id);
