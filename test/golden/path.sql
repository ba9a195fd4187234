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
select node_id as id, arrows as degree from degree where node_id = +?;

-- 1 row
select node_id as id, arrows as degree from degree where node_id = +?;

-- 7 rows
select r.id, d.arrows as degree, r.origin, (
  select min(a.weight)
  from arrow a
 
    where (a.from_id, a.to_id) in (values (r.near, r.id), (r.id, r.near))
    and a.is_implied <= (a.to_id in (+?, +?))) as weight
from (
  select p.key as origin, p.value as near, n.id, n.kind
  from json_each(?) p
  cross join node n on n.id in (
    select a.to_id
    from arrow a
    where a.from_id = p.value and a.is_implied <= (a.to_id in (+?, +?))
    union all
    select a.from_id
    from arrow a
    where a.to_id = p.value and a.is_implied <= (p.value in (+?, +?))
    limit +?)
  limit +?) r
cross join degree d on d.node_id = r.id
where r.id in (+?, +?)
  or ((? is null or r.kind in (select value from json_each(?)))
    and (+? = 1 or (r.kind <> 'person' and d.arrows <= +?)))
order by max(d.arrows, ?), r.id, r.origin;

-- 21 rows
select r.id, d.arrows as degree, r.origin, (
  select min(a.weight)
  from arrow a
 
    where (a.from_id, a.to_id) in (values (r.near, r.id), (r.id, r.near))
    and a.is_implied <= (a.to_id in (+?, +?))) as weight
from (
  select p.key as origin, p.value as near, n.id, n.kind
  from json_each(?) p
  cross join node n on n.id in (
    select a.to_id
    from arrow a
    where a.from_id = p.value and a.is_implied <= (a.to_id in (+?, +?))
    union all
    select a.from_id
    from arrow a
    where a.to_id = p.value and a.is_implied <= (p.value in (+?, +?))
    limit +?)
  limit +?) r
cross join degree d on d.node_id = r.id
where r.id in (+?, +?)
  or ((? is null or r.kind in (select value from json_each(?)))
    and (+? = 1 or (r.kind <> 'person' and d.arrows <= +?)))
order by max(d.arrows, ?), r.id, r.origin;

-- 164 rows
select r.id, d.arrows as degree, r.origin, (
  select min(a.weight)
  from arrow a
 
    where (a.from_id, a.to_id) in (values (r.near, r.id), (r.id, r.near))
    and a.is_implied <= (a.to_id in (+?, +?))) as weight
from (
  select p.key as origin, p.value as near, n.id, n.kind
  from json_each(?) p
  cross join node n on n.id in (
    select a.to_id
    from arrow a
    where a.from_id = p.value and a.is_implied <= (a.to_id in (+?, +?))
    union all
    select a.from_id
    from arrow a
    where a.to_id = p.value and a.is_implied <= (p.value in (+?, +?))
    limit +?)
  limit +?) r
cross join degree d on d.node_id = r.id
where r.id in (+?, +?)
  or ((? is null or r.kind in (select value from json_each(?)))
    and (+? = 1 or (r.kind <> 'person' and d.arrows <= +?)))
order by max(d.arrows, ?), r.id, r.origin;

-- 5 rows
select r.id, d.arrows as degree, r.origin, (
  select min(a.weight)
  from arrow a
 
    where (a.from_id, a.to_id) in (values (r.near, r.id), (r.id, r.near))
    and a.is_implied <= (a.to_id in (+?, +?))) as weight
from (
  select p.key as origin, p.value as near, n.id, n.kind
  from json_each(?) p
  cross join node n on n.id in (
    select a.to_id
    from arrow a
    where a.from_id = p.value and a.is_implied <= (a.to_id in (+?, +?))
    union all
    select a.from_id
    from arrow a
    where a.to_id = p.value and a.is_implied <= (p.value in (+?, +?))
    limit +?)
  limit +?) r
cross join degree d on d.node_id = r.id
where r.id in (+?, +?)
  or ((? is null or r.kind in (select value from json_each(?)))
    and (+? = 1 or (r.kind <> 'person' and d.arrows <= +?)))
order by max(d.arrows, ?), r.id, r.origin;

-- 21 rows
select r.id, d.arrows as degree, r.origin, (
  select min(a.weight)
  from arrow a
 
    where (a.from_id, a.to_id) in (values (r.near, r.id), (r.id, r.near))
    and a.is_implied <= (a.to_id in (+?, +?))) as weight
from (
  select p.key as origin, p.value as near, n.id, n.kind
  from json_each(?) p
  cross join node n on n.id in (
    select a.to_id
    from arrow a
    where a.from_id = p.value and a.is_implied <= (a.to_id in (+?, +?))
    union all
    select a.from_id
    from arrow a
    where a.to_id = p.value and a.is_implied <= (p.value in (+?, +?))
    limit +?)
  limit +?) r
cross join degree d on d.node_id = r.id
where r.id in (+?, +?)
  or ((? is null or r.kind in (select value from json_each(?)))
    and (+? = 1 or (r.kind <> 'person' and d.arrows <= +?)))
order by max(d.arrows, ?), r.id, r.origin;

-- 55 rows
select r.id, d.arrows as degree, r.origin, (
  select min(a.weight)
  from arrow a
 
    where (a.from_id, a.to_id) in (values (r.near, r.id), (r.id, r.near))
    and a.is_implied <= (a.to_id in (+?, +?))) as weight
from (
  select p.key as origin, p.value as near, n.id, n.kind
  from json_each(?) p
  cross join node n on n.id in (
    select a.to_id
    from arrow a
    where a.from_id = p.value and a.is_implied <= (a.to_id in (+?, +?))
    union all
    select a.from_id
    from arrow a
    where a.to_id = p.value and a.is_implied <= (p.value in (+?, +?))
    limit +?)
  limit +?) r
cross join degree d on d.node_id = r.id
where r.id in (+?, +?)
  or ((? is null or r.kind in (select value from json_each(?)))
    and (+? = 1 or (r.kind <> 'person' and d.arrows <= +?)))
order by max(d.arrows, ?), r.id, r.origin;

-- 102 rows
select r.id, d.arrows as degree, r.origin, (
  select min(a.weight)
  from arrow a
 
    where (a.from_id, a.to_id) in (values (r.near, r.id), (r.id, r.near))
    and a.is_implied <= (a.to_id in (+?, +?))) as weight
from (
  select p.key as origin, p.value as near, n.id, n.kind
  from json_each(?) p
  cross join node n on n.id in (
    select a.to_id
    from arrow a
    where a.from_id = p.value and a.is_implied <= (a.to_id in (+?, +?))
    union all
    select a.from_id
    from arrow a
    where a.to_id = p.value and a.is_implied <= (p.value in (+?, +?))
    limit +?)
  limit +?) r
cross join degree d on d.node_id = r.id
where r.id in (+?, +?)
  or ((? is null or r.kind in (select value from json_each(?)))
    and (+? = 1 or (r.kind <> 'person' and d.arrows <= +?)))
order by max(d.arrows, ?), r.id, r.origin;

-- 5 rows
select n.id, n.kind
from json_each(?) p
cross join node n on n.id = p.value;

-- 2 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join technology t on t.id = n.id;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join role t on t.id = n.id;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join talk t on t.id = n.id;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join organization t on t.id = n.id;

-- 4 rows
select p.key as arrow, e.relation, coalesce((select v.twin_id
      from node v
      where v.id = e.via_id), e.via_id) as via_id, e.extent, e.is_confirmed, e.statement_id, s.strength
from json_each(?) p
cross join arrow a on a.from_id = p.value ->> 0 and a.to_id = p.value ->> 1
cross join node t on t.id = a.to_id
cross join evidence e on e.from_id = a.from_id
  and e.to_kind = t.kind
  and e.to_id = a.to_id
  and (e.is_direct = 1 or a.is_implied = 1)
  and e.statement_id in (
    select o.id
    from evidence g
    cross join statement o on o.id = g.statement_id and o.subject_id = g.from_id
    where g.from_id = a.from_id and g.to_kind = t.kind and g.to_id = a.to_id and (g.is_direct = 1 or a.is_implied = 1)
    order by g.statement_id
    limit +?)
cross join statement s on s.id = e.statement_id
order by p.key, e.statement_id, e.relation, e.via_id;

-- 2 rows
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
