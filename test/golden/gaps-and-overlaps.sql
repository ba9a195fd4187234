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
select n.key, n.kind, n.slug, n.name, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join person t on t.id = n.id;

-- 32 rows
select d.list, d.node_id, n.kind, d.period_start, d.period_end, n.is_ongoing, n.earliest, n.latest
from (
  select p.key as list, x.id as node_id, x.period_start, x.period_end
  from json_each(?) p cross join position x on x.person_id = p.value
  union all
  select p.key, r.id, r.period_start, r.period_end
  from json_each(?) p cross join position x on x.person_id = p.value cross join role r on r.position_id = x.id
  union all
  select p.key, x.id, x.period_start, x.period_end
  from json_each(?) p cross join education x on x.person_id = p.value
  union all
  select p.key, x.id, x.date, x.date
  from json_each(?) p cross join talk_participant a on a.person_id = p.value cross join talk x on x.id = a.talk_id
  union all
  select p.key, x.id, x.date, x.date
  from json_each(?) p cross join article x on x.author_id = p.value
) d
join node n on n.id = d.node_id
order by d.list, n.earliest, n.id;

-- 32 rows
select n.id, n.kind
from json_each(?) p
cross join node n on n.id = p.value;

-- 1 row
select n.key, n.kind, n.slug, n.name, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join education t on t.id = n.id;

-- 8 rows
select n.key, n.kind, n.slug, n.name, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join position t on t.id = n.id;

-- 12 rows
select n.key, n.kind, n.slug, n.name, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join role t on t.id = n.id;

-- 7 rows
select n.key, n.kind, n.slug, n.name, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join talk t on t.id = n.id;

-- 4 rows
select n.key, n.kind, n.slug, n.name, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join article t on t.id = n.id;
