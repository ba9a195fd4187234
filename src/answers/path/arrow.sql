-- How nodes are connected, for paths. Computed from the evidence once that is written.

-- Each arrow once: from a node that a statement is about to a node that it names. `evidence` has the same arrows with their statements.
-- It also has shortcuts: a statement about a role is evidence for its position, its employer and its person, too.
create table arrow (
  from_id integer not null references node,
  to_id integer not null references node,
  -- Whether the statements do not name the node itself, but only something narrower, or the technology that a project also is. (A
  -- statement that names the project does name the technology.)
  is_implied integer not null check (is_implied in (0, 1)),
  -- The weight of its strongest statement: the weaker, the more.
  weight integer not null check (weight > 0),
  primary key (from_id, to_id)
) strict, without rowid;

insert into arrow (from_id, to_id, is_implied, weight)
select
  e.from_id,
  e.to_id,
  min(e.is_direct = 0 or (e.via_id <> e.to_id and e.to_kind <> 'technology')),
  coalesce(min(w.weight) filter (where e.is_direct = 1), min(w.weight))
from evidence e
cross join statement s on s.id = e.statement_id and s.subject_id = e.from_id
cross join weight w on w.relation = e.relation and w.strength = s.strength
group by e.from_id, e.to_kind, e.to_id;

create index arrow_towards on arrow (to_id, is_implied, from_id);

-- The number of arrows that leave or reach a node.
create table degree (
  node_id integer primary key references node,
  arrows integer not null check (arrows > 0)
) strict;

insert into degree (node_id, arrows)
select node_id, sum(arrows)
from (
  select from_id as node_id, count(*) as arrows from arrow group by from_id
  union all
  select to_id as node_id, count(*) as arrows from arrow group by to_id)
group by node_id;
