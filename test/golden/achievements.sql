-- 1 row
select (select number from total where what = +?) as total
from json_each(?) p
order by p.key;

-- 9 rows
select p.key as parent, s.id, s.key, 'statement' as kind, s.text as name, s.subject_id, s.text, s.is_record, s.strength, s.document_id, s.section, s.file, s.line
from json_each(?) p
cross join statement s on s.id in (
  select distinct g.statement_id
  from figure g
  where g.statement_id > +?
  order by g.statement_id
  limit +?)
order by p.key, s.id;

-- 6 rows
select n.id, n.kind
from json_each(?) p
cross join node n on n.id = p.value;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join person t on t.id = n.id;

-- 4 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join role t on t.id = n.id;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join education t on t.id = n.id;

-- 10 rows
select f.statement_id, f.measure, f.value, f.unit, f.change, f.hedge, f.before, f.after
from json_each(?) p
cross join figure f on f.statement_id = p.value
order by f.statement_id, f.ordinal;

-- 2 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join document t on t.id = n.id;

-- 2 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join person t on t.id = n.id;
