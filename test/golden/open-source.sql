-- 1 row
select coalesce((select number from total where what = 'contribution'), 0) as total
from json_each(?) p
order by p.key;

-- 13 rows
select p.key as parent, n.id, n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id in (select m.id from listed m where m.kind = 'contribution' order by m.id limit +?)
cross join contribution t on t.id = n.id
order by p.key, n.id;

-- 13 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join project t on t.id = n.id;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join person t on t.id = n.id;

-- 13 rows
select coalesce((
select (select coalesce(sum(c.nodes), 0)
    from hub_count c
    where c.hub_id = h.node_id
    and c.kind in ('technology')
    and c.link_kinds & (select sum(bit)
      from link_kind
      where true
      and direction = 'from'
      and is_direct = 1) <> 0)
from hub h
where h.node_id = p.value), (select count(*)
  from (select e.to_id as id
    from evidence e
    where e.from_id = p.value
    and e.to_kind = 'technology'
    and e.is_direct = 1
    group by e.to_id
    order by e.to_id))) as total
   from json_each(?) p
   order by p.key;

-- 26 rows
select p.key as parent, n.id, n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id in (select e.to_id as id
    from evidence e
    where e.from_id = p.value
    and e.to_kind = 'technology'
    and e.is_direct = 1
    group by e.to_id
    order by e.to_id
    limit +?)
cross join technology t on t.id = n.id
order by p.key, n.id;

-- 13 rows
select p.key as list, s.id as statement_id, s.strength, null as via_id, o.relation,
  iif(o.node_id = p.value, o.extent, null) as extent, coalesce(o.is_confirmed, 1) as is_confirmed
from json_each(?) p
cross join statement s on s.id in (
  select own.id
  from statement own
  where own.subject_id = p.value and own.is_record = 1
  union all
  select id
  from (
    select distinct m.statement_id as id
    from mention m
    where m.node_id = p.value
      and not exists (select 1 from statement own where own.subject_id = p.value and own.is_record = 1)
    order by m.statement_id
    limit +?)
  union all
  select id
  from (
    select distinct e.statement_id as id
    from evidence e
    where e.to_id = p.value and not exists (select 1 from mention m where m.node_id = p.value)
    order by e.statement_id
    limit +?))
left join mention o on o.statement_id = s.id and o.ordinal = (
  select m.ordinal
  from mention m
  where m.statement_id = s.id
  order by m.node_id <> p.value, m.ordinal
  limit 1)
order by p.key, s.id;

-- 13 rows
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
