-- 1 row
select (select coalesce(sum(iif((figure_kinds & (select sum(bit)
              from figure_kind
              where kind in ('RESULT')) <> 0) = 1, sentences, 0)), 0)
    from sentence_total) as total
from json_each(?) p
order by p.key;

-- 5 rows
select p.key as parent, s.id, s.key, 'statement' as kind, s.text as name, s.subject_id, s.text, s.is_record, s.strength, s.document_id, s.section, s.file, s.line, s.pointer, s.basis,
iif(s.is_within, s.within_start, s.period_start) as period_start, iif(s.is_within, s.within_end, s.period_end) as period_end, s.is_within,
(select d.known_until from node d where d.id = s.document_id) as known_until
from json_each(?) p
cross join statement s on s.id in (
  select distinct g.statement_id
  from figure g
  where g.kind in ('RESULT') and g.statement_id > +?
  order by g.statement_id
  limit +?)
order by p.key, s.id;

-- 2 rows
select n.id, n.kind
from json_each(?) p
cross join node n on n.id = p.value;

-- 2 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join role t on t.id = n.id;

-- 6 rows
select f.statement_id, f.kind, f.measure, f.value, f.unit, f.frequency, f.change, f.hedge, f.before, f.after
from json_each(?) p
cross join figure f on f.statement_id = p.value
order by f.statement_id, f.ordinal;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join document t on t.id = n.id;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join person t on t.id = n.id;
