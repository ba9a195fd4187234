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

-- 1 row
select coalesce((
select (select coalesce(sum(c.nodes), 0)
    from hub_count c
    where c.hub_id = h.node_id
    and c.kind in ('technology')
    and c.link_kinds & (select sum(bit)
      from link_kind
      where true
      and direction = 'from'
      and relation in ('USED')
      and is_direct = 1) <> 0)
from hub h
where h.node_id = p.value), (select count(*)
  from (select e.to_id as id
    from evidence e
    where e.from_id = p.value
    and e.to_kind = 'technology'
    and e.relation in ('USED')
    and e.is_direct = 1
    group by e.to_id
    order by e.to_id))) as total
   from json_each(?) p
   order by p.key;

-- 74 rows
select p.key as parent, n.id, n.key, n.kind, n.slug, n.name, n.known_until, t.*
from json_each(?) p
cross join node n on n.id in (select id
    from (select *
      from (select x.topic_id as id, x.by_months - x.is_growing * ? as place
        from experience x
        where x.person_id = p.value
        and x.from_day <= +?
        and x.until_day is null
        and x.is_growing = 1
        and x.topic_id in (select id
          from technology)
        and exists (select 1
          from evidence e
          where e.to_id = x.topic_id
          and e.from_kind = 'person'
          and e.from_id = x.person_id
          and e.relation in ('USED')
          and e.is_direct = 1)
        order by x.by_months, x.topic_id
        limit +?)
      union all select *
      from (select x.topic_id as id, x.by_months - x.is_growing * ? as place
        from experience x
        where x.person_id = p.value
        and x.from_day <= +?
        and x.until_day is null
        and x.is_growing = 0
        and x.topic_id in (select id
          from technology)
        and exists (select 1
          from evidence e
          where e.to_id = x.topic_id
          and e.from_kind = 'person'
          and e.from_id = x.person_id
          and e.relation in ('USED')
          and e.is_direct = 1)
        order by x.by_months, x.topic_id
        limit +?)
      union all select *
      from (select x.topic_id as id, x.by_months - x.is_growing * ? as place
        from experience x
        where x.person_id = p.value
        and x.from_day <= +?
        and x.until_day > +?
        and x.topic_id in (select id
          from technology)
        and exists (select 1
          from evidence e
          where e.to_id = x.topic_id
          and e.from_kind = 'person'
          and e.from_id = x.person_id
          and e.relation in ('USED')
          and e.is_direct = 1)
        order by x.by_months - x.is_growing * ?, x.topic_id
        limit +?))
    order by place, id
    limit +?)
cross join technology t on t.id = n.id
order by p.key, (select x.by_months - x.is_growing * ?
    from experience x
    where x.person_id = p.value
    and x.topic_id = n.id
    and x.from_day <= +?
    and coalesce(x.until_day > +?, true)), n.id;

-- 231 rows
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
