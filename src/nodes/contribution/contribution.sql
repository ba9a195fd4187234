create table contribution (
  id integer primary key references node,
  person_id integer not null references person,
  project_id integer not null references project,
  level text not null check (level in ('CREATOR', 'MAJOR', 'MINOR')),
  url text,
  unique (person_id, project_id)
) strict;

create index contribution_to_project on contribution (project_id, id);
create index contribution_by_level on contribution (level);
