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

-- 5 rows
select l.person_id as owner, l.label, l.handle, l.url
from json_each(?) p
cross join person_link l on l.person_id = p.value
order by l.person_id, l.ordinal;

-- 5 rows
select (
  select d.url
  from statement s
  cross join document d on d.id = s.document_id
  where s.subject_id = p.value
  order by s.id
  limit 1) as url
from json_each(?) p
order by p.key;

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

-- 1 row
select coalesce((
select (select coalesce(sum(c.nodes), 0)
    from hub_count c
    where c.hub_id = h.node_id
    and c.kind in ('position')
    and c.link_kinds & (select sum(bit)
      from link_kind
      where true
      and direction = 'towards'
      and relation in ('WORKED')) <> 0)
from hub h
where h.node_id = p.value), (select count(*)
  from (select e.from_id as id
    from evidence e
    where e.to_id = p.value
    and e.from_kind = 'position'
    and e.relation in ('WORKED')
    group by e.from_id
    order by e.from_id))) as total
   from json_each(?) p
   order by p.key;

-- 8 rows
select p.key as parent, n.id, n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id in (select e.from_id as id
    from evidence e
    where e.to_id = p.value
    and e.from_kind = 'position'
    and e.relation in ('WORKED')
    group by e.from_id
    order by e.from_id
    limit +?)
cross join position t on t.id = n.id
order by p.key, n.id;

-- 8 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join organization t on t.id = n.id;

-- 0 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join organization t on t.id = n.id;

-- 8 rows
select coalesce((
select (select coalesce(sum(c.nodes), 0)
    from hub_count c
    where c.hub_id = h.node_id
    and c.kind in ('role')
    and c.link_kinds & (select sum(bit)
      from link_kind
      where true
      and direction = 'towards'
      and relation in ('WORKED')) <> 0)
from hub h
where h.node_id = p.value), (select count(*)
  from (select e.from_id as id
    from evidence e
    where e.to_id = p.value
    and e.from_kind = 'role'
    and e.relation in ('WORKED')
    group by e.from_id
    order by e.from_id))) as total
   from json_each(?) p
   order by p.key;

-- 12 rows
select p.key as parent, n.id, n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id in (select e.from_id as id
    from evidence e
    where e.to_id = p.value
    and e.from_kind = 'role'
    and e.relation in ('WORKED')
    group by e.from_id
    order by e.from_id
    limit +?)
cross join role t on t.id = n.id
order by p.key, n.id;

-- 12 rows
select coalesce((select sum(iif(1, sentences, 0))
      from sentence_count
      where node_id = p.value
      and list = +?), (select count(*)
      from (select distinct o.id
        from statement o
        where o.subject_id = p.value
        and o.is_record = 0))) as total
from json_each(?) p
order by p.key;

-- 65 rows
select p.key as parent, s.id, s.key, 'statement' as kind, s.text as name, s.subject_id, s.text, s.is_record, s.strength, s.document_id, s.section, s.file, s.line, s.pointer, s.basis,
iif(s.is_within, s.within_start, s.period_start) as period_start, iif(s.is_within, s.within_end, s.period_end) as period_end, s.is_within,
(select d.known_until from node d where d.id = s.document_id) as known_until
from json_each(?) p
cross join statement s on s.id in (
  select distinct o.id
  from statement o
  where o.subject_id = p.value and o.is_record = 0 and o.id > +?
  order by o.id
  limit +?)
order by p.key, s.id;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join document t on t.id = n.id;

-- 10 rows
select f.statement_id, f.kind, f.measure, f.value, f.unit, f.frequency, f.change, f.hedge, f.before, f.after
from json_each(?) p
cross join figure f on f.statement_id = p.value
order by f.statement_id, f.ordinal;

-- 12 rows
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

-- 72 rows
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

-- 85 rows
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

-- 42 rows
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

-- 8 rows
select coalesce((
select (select coalesce(sum(c.nodes), 0)
    from hub_count c
    where c.hub_id = h.node_id
    and c.kind in ('project')
    and c.link_kinds & (select sum(bit)
      from link_kind
      where true
      and direction = 'towards'
      and relation in ('WORKED')) <> 0)
from hub h
where h.node_id = p.value), (select count(*)
  from (select e.from_id as id
    from evidence e
    where e.to_id = p.value
    and e.from_kind = 'project'
    and e.relation in ('WORKED')
    group by e.from_id
    order by e.from_id))) as total
   from json_each(?) p
   order by p.key;

-- 29 rows
select p.key as parent, n.id, n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id in (select e.from_id as id
    from evidence e
    where e.to_id = p.value
    and e.from_kind = 'project'
    and e.relation in ('WORKED')
    group by e.from_id
    order by e.from_id
    limit +?)
cross join project t on t.id = n.id
order by p.key, n.id;

-- 29 rows
select coalesce((select sum(iif(1, sentences, 0))
      from sentence_count
      where node_id = p.value
      and list = +?), (select count(*)
      from (select distinct o.statement_id
        from statement_for o
        where o.node_id = p.value
        and o.is_record = 0))) as total
from json_each(?) p
order by p.key;

-- 37 rows
select p.key as parent, s.id, s.key, 'statement' as kind, s.text as name, s.subject_id, s.text, s.is_record, s.strength, s.document_id, s.section, s.file, s.line, s.pointer, s.basis,
iif(s.is_within, s.within_start, s.period_start) as period_start, iif(s.is_within, s.within_end, s.period_end) as period_end, s.is_within,
(select d.known_until from node d where d.id = s.document_id) as known_until
from json_each(?) p
cross join statement s on s.id in (
  select distinct o.statement_id
  from statement_for o
  where o.node_id = p.value and o.is_record = 0 and o.statement_id > +?
  order by o.statement_id
  limit +?)
order by p.key, s.id;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join document t on t.id = n.id;

-- 29 rows
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

-- 68 rows
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

-- 75 rows
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

-- 33 rows
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

-- 1 row
select coalesce((
select (select coalesce(sum(c.nodes), 0)
    from hub_count c
    where c.hub_id = h.node_id
    and c.kind in ('contribution')
    and c.link_kinds & (select sum(bit)
      from link_kind
      where true
      and direction = 'towards'
      and relation in ('CONTRIBUTED')) <> 0)
from hub h
where h.node_id = p.value), (select count(*)
  from (select e.from_id as id
    from evidence e
    where e.to_id = p.value
    and e.from_kind = 'contribution'
    and e.relation in ('CONTRIBUTED')
    group by e.from_id
    order by e.from_id))) as total
   from json_each(?) p
   order by p.key;

-- 13 rows
select p.key as parent, n.id, n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id in (select e.from_id as id
    from evidence e
    where e.to_id = p.value
    and e.from_kind = 'contribution'
    and e.relation in ('CONTRIBUTED')
    group by e.from_id
    order by e.from_id
    limit +?)
cross join contribution t on t.id = n.id
order by p.key, n.id;

-- 13 rows
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join project t on t.id = n.id;

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
where h.node_id = p.value), (select count(*)
  from (select e.from_id as id
    from evidence e
    where e.to_id = p.value
    and e.from_kind = 'talk'
    and e.relation in ('SPOKE')
    group by e.from_id
    order by e.from_id))) as total
   from json_each(?) p
   order by p.key;

-- 7 rows
select p.key as parent, n.id, n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id in (select e.from_id as id
    from evidence e
    where e.to_id = p.value
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

-- 1 row
select coalesce((
select (select coalesce(sum(c.nodes), 0)
    from hub_count c
    where c.hub_id = h.node_id
    and c.kind in ('article')
    and c.link_kinds & (select sum(bit)
      from link_kind
      where true
      and direction = 'towards') <> 0)
from hub h
where h.node_id = p.value), (select count(*)
  from (select e.from_id as id
    from evidence e
    where e.to_id = p.value
    and e.from_kind = 'article'
    group by e.from_id
    order by e.from_id))) as total
   from json_each(?) p
   order by p.key;

-- 4 rows
select p.key as parent, n.id, n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id in (select e.from_id as id
    from evidence e
    where e.to_id = p.value
    and e.from_kind = 'article'
    group by e.from_id
    order by e.from_id
    limit +?)
cross join article t on t.id = n.id
order by p.key, n.id;

-- 4 rows
select e.from_id as owner, e.to_id as person
from json_each(?) p
cross join evidence e on e.from_id = p.value and e.to_kind = 'person' and e.relation = 'WROTE'
group by e.from_id, e.to_id
order by e.from_id, min(e.statement_id);

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join person t on t.id = n.id;

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
select coalesce((
select (select coalesce(sum(c.nodes), 0)
    from hub_count c
    where c.hub_id = h.node_id
    and c.kind in ('education')
    and c.link_kinds & (select sum(bit)
      from link_kind
      where true
      and direction = 'towards'
      and relation in ('STUDIED')) <> 0)
from hub h
where h.node_id = p.value), (select count(*)
  from (select e.from_id as id
    from evidence e
    where e.to_id = p.value
    and e.from_kind = 'education'
    and e.relation in ('STUDIED')
    group by e.from_id
    order by e.from_id))) as total
   from json_each(?) p
   order by p.key;

-- 1 row
select p.key as parent, n.id, n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id in (select e.from_id as id
    from evidence e
    where e.to_id = p.value
    and e.from_kind = 'education'
    and e.relation in ('STUDIED')
    group by e.from_id
    order by e.from_id
    limit +?)
cross join education t on t.id = n.id
order by p.key, n.id;

-- 1 row
select n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id = p.value
cross join organization t on t.id = n.id;

-- 3 rows
select h.education_id as owner, h.name
from json_each(?) p
cross join education_honor h on h.education_id = p.value
order by h.education_id, h.ordinal;

-- 0 rows
select h.education_id as owner, h.name
from json_each(?) p
cross join education_course h on h.education_id = p.value
order by h.education_id, h.ordinal;

-- 7 rows
select distinct p.key as list, p.value as person, e.to_id as technology
from json_each(?) p
cross join evidence e on e.from_id = p.value and e.to_kind = 'technology'
where e.relation = 'CLAIMED' and e.is_direct = 1
order by p.key, e.to_id;

-- 67 rows
select p.value ->> 2 as request, e.relation, coalesce((select v.twin_id
      from node v
      where v.id = e.via_id), e.via_id) as via_id, e.extent, e.is_confirmed, e.statement_id, s.strength, s.subject_id, n.kind as subject_kind, s.position_id,
  s.basis, s.period_start, s.period_end, s.within_start, s.within_end, m.period_start as mark_start, m.period_end as mark_end,
  c.known_until, c.latest as document_latest
from json_each(?) p
cross join node t on t.id = p.value ->> 1
cross join evidence e on e.from_id = p.value ->> 0 and e.to_kind = t.kind and e.to_id = t.id
cross join statement s on s.id = e.statement_id
cross join node n on n.id = s.subject_id
cross join node c on c.id = s.document_id
left join mention m on m.statement_id = e.statement_id and m.node_id = e.via_id and m.relation = e.relation
where (e.relation in ('USED', 'WORKED', 'CONTRIBUTED', 'ABOUT', 'ATTESTED', 'CLAIMED') or e.is_confirmed = 0)
order by p.key, e.statement_id, e.relation, e.via_id;

-- 7 rows
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
