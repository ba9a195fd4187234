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
      and relation in ('ABOUT')) <> 0)
from hub h
where h.node_id = +?), (select count(*)
  from (select e.from_id as id
    from evidence e
    where e.to_id = +?
    and e.from_kind = 'talk'
    and e.relation in ('ABOUT')
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
cross join technology t on t.id = n.id;

-- 3 rows
select p.key as parent, n.id, n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id in (select e.from_id as id
    from evidence e
    where e.to_id = +?
    and e.from_kind = 'talk'
    and e.relation in ('ABOUT')
    group by e.from_id
    order by e.from_id
    limit +?)
cross join talk t on t.id = n.id
order by p.key, n.id;

-- 3 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join event t on t.id = n.id;

-- 3 rows
select p.key as arrow, e.relation, coalesce((select v.twin_id
      from node v
      where v.id = e.via_id), e.via_id) as via_id, e.extent, e.is_confirmed, e.statement_id, s.strength
from json_each(?) p
cross join evidence e on e.from_id = p.value ->> 0
  and e.to_kind = p.value ->> 1
  and e.to_id = p.value ->> 2
  and (p.value ->> 3 is null or e.relation in (select value
      from json_each(p.value -> 3)) or (p.value ->> 4
      and e.is_confirmed = 0))
  and e.statement_id in (
    select distinct g.statement_id
    from evidence g
   
      where g.from_id = p.value ->> 0
      and g.to_kind = p.value ->> 1
      and g.to_id = p.value ->> 2
      and (p.value ->> 3 is null or g.relation in (select value
          from json_each(p.value -> 3)) or (p.value ->> 4
          and g.is_confirmed = 0))
    order by g.statement_id
    limit +?)
cross join statement s on s.id = e.statement_id
order by p.key, e.statement_id, e.relation, e.via_id;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join technology t on t.id = n.id;

-- 3 rows
select s.id, s.key, 'statement' as kind, s.text as name, s.subject_id, s.text, s.is_record, s.strength, s.document_id, s.section, s.file, s.line, s.pointer, s.basis,
iif(s.is_within, s.within_start, s.period_start) as period_start, iif(s.is_within, s.within_end, s.period_end) as period_end, s.is_within,
(select d.known_until from node d where d.id = s.document_id) as known_until
from json_each(?) p
cross join statement s on s.id = p.value;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join document t on t.id = n.id;
