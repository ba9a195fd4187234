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
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join person t on t.id = n.id;

-- 61 rows
select distinct p.key as list, n.id as node_id, n.kind, n.known_until,
  iif(coalesce(n.period_start, n.period_end) is null
      and n.earliest is not null, n.earliest, n.period_start) as period_start,
  iif(coalesce(n.period_start, n.period_end) is null
      and n.earliest is not null, coalesce(n.latest, 'ongoing'), n.period_end) as period_end,
  coalesce(r.is_inherited = 1
      and r.is_implicit = 0, coalesce(n.period_start, n.period_end) is null
      and n.earliest is not null) as is_within,
  coalesce(o.is_employment, 0) as is_employment
from json_each(?) p
cross join evidence e on e.to_id = p.value
  and e.from_kind in ('position', 'role', 'project', 'talk', 'article', 'education', 'certificate', 'award')
  and e.relation in ('WORKED', 'STUDIED', 'SPOKE', 'WROTE', 'CERTIFIED', 'AWARDED')
cross join node n on n.id = e.from_id
left join role r on r.id = n.id
left join position o on o.id = n.id
where (n.kind in ('position', 'role', 'talk', 'article', 'education', 'certificate', 'award') or n.earliest is not null)
order by p.key, n.earliest is null, n.earliest, n.id;

-- 61 rows
select n.id, n.kind
from json_each(?) p
cross join node n on n.id = p.value;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join education t on t.id = n.id;

-- 8 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join position t on t.id = n.id;

-- 12 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join role t on t.id = n.id;

-- 29 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join project t on t.id = n.id;

-- 7 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join talk t on t.id = n.id;

-- 4 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join article t on t.id = n.id;
