-- 1 row
select id, kind
from (
  select p.key as nth, 0 as is_name, n.id, n.kind
  from json_each(?) p
  cross join node n on n.key = p.value || '/' || +?
  union all
  select p.key, 1, m.node_id, m.kind
  from json_each(?) p
  cross join name m on m.kind = p.value and m.folded = +?)
order by nth, is_name, id;

-- 1 row
select id, kind
from (
  select p.key as nth, 0 as is_name, n.id, n.kind
  from json_each(?) p
  cross join node n on n.key = p.value || '/' || +?
  union all
  select p.key, 1, m.node_id, m.kind
  from json_each(?) p
  cross join name m on m.kind = p.value and m.folded = +?)
order by nth, is_name, id;

-- 16 rows
select e.to_id as technology
from json_each(?) p
cross join evidence e on e.from_id = p.value and e.to_kind = 'technology'
where e.relation in ('USED', 'WORKED', 'CONTRIBUTED', 'ABOUT', 'CLAIMED')
group by e.to_id
having count(distinct e.from_id) = +?
order by e.to_id;

-- 94 rows
select p.value ->> 2 as request, e.statement_id, e.relation, e.via_id, s.strength, s.subject_id, n.kind as subject_kind, s.position_id,
  iif(o.id is not null, o.period_start, w.period_start) as period_start,
  iif(o.id is not null, o.period_end, w.period_end) as period_end,
  coalesce(w.earliest, n.earliest, c.earliest) as first_day
from json_each(?) p
cross join node t on t.id = p.value ->> 1
cross join evidence e on e.from_id = p.value ->> 0 and e.to_kind = t.kind and e.to_id = t.id
cross join statement s on s.id = e.statement_id
cross join node n on n.id = s.subject_id
left join node o on o.id = s.subject_id and o.kind in ('position', 'role', 'education') and o.period_start is not null
left join node w on w.id = s.position_id
join node c on c.id = s.document_id
where e.relation in ('USED', 'WORKED', 'CONTRIBUTED', 'ABOUT', 'CLAIMED')
order by p.key, e.statement_id, e.relation, e.via_id;

-- 16 rows
select n.key, n.kind, n.slug, n.name, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join technology t on t.id = n.id;

-- 2 rows
select n.key, n.kind, n.slug, n.name, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join person t on t.id = n.id;

-- 34 rows
select n.key, n.kind, n.slug, n.name, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join technology t on t.id = n.id;

-- 50 rows
select s.id, s.key, 'statement' as kind, s.text as name, s.subject_id, s.text, s.is_record, s.strength, s.document_id, s.section, s.file, s.line
from json_each(?) p
cross join statement s on s.id = p.value;

-- 2 rows
select n.key, n.kind, n.slug, n.name, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join document t on t.id = n.id;
