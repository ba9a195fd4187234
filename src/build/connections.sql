-- The relations that connect each node to nodes of each kind, for filters that name a relation and no node ("projects that replaced
-- something"). The evidence has the same, but only a table with few rows for each node can be searched by relation.
create table connection (
  node_id integer not null references node,
  kind text not null,
  -- `from`: statements about it or its parts name nodes of the other kind. `towards`: statements about nodes of the other kind name it.
  direction text not null check (direction in ('from', 'towards')),
  relation text not null,
  other_kind text not null,
  primary key (node_id, direction, relation, other_kind)
) strict, without rowid;

-- Duplicates are ignored one by one, because sorting all evidence to find them would take as much memory as the evidence.
insert or ignore into connection (node_id, kind, direction, relation, other_kind)
select from_id, from_kind, 'from', relation, to_kind from evidence;

insert or ignore into connection (node_id, kind, direction, relation, other_kind)
select e.to_id, e.to_kind, 'towards', e.relation, e.from_kind
from evidence e
cross join statement s on s.id = e.statement_id and s.subject_id = e.from_id;

create index connection_by_relation on connection (kind, direction, relation, other_kind, node_id);
