-- 1 row

select node_id, iif(is_alias, 'ALIAS', 'NAME') as found_in, null as statement_id, 0 as is_record, highlight(name_search, 0, ?, ?) as marked
from name_search
where name_search match ?
order by rowid;

-- 14 rows

select node_id, iif(is_alias, 'ALIAS', 'NAME') as found_in, null as statement_id, 0 as is_record, highlight(name_search, 0, ?, ?) as marked
from name_search
where name_search match ?
order by rowid;

-- 14 rows

select node_id, iif(is_alias, 'ALIAS', 'NAME') as found_in, null as statement_id, 0 as is_record, highlight(name_search, 0, ?, ?) as marked
from name_search
where name_search match ?
order by rowid;

-- 14 rows

select node_id, iif(is_alias, 'ALIAS', 'NAME') as found_in, null as statement_id, 0 as is_record, highlight(name_search, 0, ?, ?) as marked
from name_search
where name_search match ?
order by rowid;

-- 7 rows

select s.subject_id as node_id, 'STATEMENT' as found_in, s.id as statement_id, s.is_record, f.marked
from (
  select rowid as id, highlight(statement_search, 0, ?, ?) as marked
  from statement_search
  where statement_search match ?
  order by rowid
  limit +?) f
cross join statement s on s.id = f.id
order by f.id;

-- 7 rows

select s.subject_id as node_id, 'STATEMENT' as found_in, s.id as statement_id, s.is_record, f.marked
from (
  select rowid as id, highlight(statement_search, 0, ?, ?) as marked
  from statement_search
  where statement_search match ?
  order by rowid
  limit +?) f
cross join statement s on s.id = f.id
order by f.id;

-- 7 rows

select s.subject_id as node_id, 'STATEMENT' as found_in, s.id as statement_id, s.is_record, f.marked
from (
  select rowid as id, highlight(statement_search, 0, ?, ?) as marked
  from statement_search
  where statement_search match ?
  order by rowid
  limit +?) f
cross join statement s on s.id = f.id
order by f.id;

-- 18 rows
select n.id, n.kind
from json_each(?) p
cross join node n on n.id = p.value;

-- 12 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join technology t on t.id = n.id;

-- 2 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join project t on t.id = n.id;

-- 3 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join role t on t.id = n.id;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join person t on t.id = n.id;

-- 5 rows
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
