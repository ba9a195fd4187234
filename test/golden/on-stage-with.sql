-- 1 row
select n.id, n.key, n.kind, n.name, min(f.is_name) = 0 as is_exact
from (
  select p.key as nth, 0 as is_name, n.id
  from json_each(?) p
  cross join node n on n.key = p.value || '/' || +?
  union all
  select p.key, 1, m.node_id
  from json_each(?) p
  cross join name m on m.kind = p.value and m.folded = +?) f
cross join node n on n.id = f.id
group by n.id
order by min(f.nth), min(f.is_name), n.id;

-- 1 row
select coalesce((
select (select coalesce(sum(c.nodes), 0)
    from hub_count c
    where c.hub_id = h.node_id
    and c.kind in ('talk')
    and c.link_kinds & (select sum(bit)
      from link_kind
      where true
      and direction = 'towards'
      and relation in ('SPOKE')) <> 0)
from hub h
where h.node_id = +?), (select count(*)
  from (select e.from_id as id
    from evidence e
    where e.to_id = +?
    and e.from_kind = 'talk'
    and e.relation in ('SPOKE')
    group by e.from_id
    order by e.from_id))) as total
   from json_each(?) p
   order by p.key;

-- 1 row
select n.id, n.kind
from json_each(?) p
cross join node n on n.id = p.value;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join person t on t.id = n.id;

-- 7 rows
select p.key as parent, n.id, n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id in (select e.from_id as id
    from evidence e
    where e.to_id = +?
    and e.from_kind = 'talk'
    and e.relation in ('SPOKE')
    group by e.from_id
    order by e.from_id
    limit +?)
cross join talk t on t.id = n.id
order by p.key, n.id;

-- 7 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join event t on t.id = n.id;

-- 12 rows
select a.talk_id as owner, n.key, a.person_id, a.part, a.organization_id, a.title
from json_each(?) p
cross join talk_participant a on a.talk_id = p.value
join node n on n.id = a.talk_id
order by a.talk_id, a.ordinal;

-- 6 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join person t on t.id = n.id;

-- 5 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join organization t on t.id = n.id;
