-- Totals that would take long to count. They are computed after all other rows are written, since a graph is never edited.

-- The totals of the lists of all nodes of a kind.
create table total (
  what text primary key,
  number integer not null
) strict, without rowid;

insert into total (what, number)
select kind, count(*) from listed group by kind;

-- Each kind of link between two nodes that occurs, as a bit: all that could occur are more than an integer has bits. A number is a set of
-- kinds of link, and the sum of disjoint sets is their union.
create table link_kind (
  bit integer primary key check (bit > 0),
  direction text not null check (direction in ('from', 'towards')),
  relation text not null,
  is_direct integer not null check (is_direct in (0, 1)),
  unique (relation, is_direct, direction)
) strict;

insert into link_kind (bit, direction, relation, is_direct)
select 1 << (row_number() over (order by relation, direction, is_direct) - 1), direction, relation, is_direct
from (select distinct relation, is_direct from evidence)
cross join (select 'from' as direction union all select 'towards');

-- The nodes with too many rows of evidence to count at once, in at least one direction. Counts for all other nodes would be as long as the
-- evidence itself.
create table hub (
  node_id integer primary key references node
) strict;

-- The number of nodes around a hub, by kind and by the set of links to the hub. The total of a list is the sum of a few rows.
create table hub_count (
  hub_id integer not null references hub,
  kind text not null,
  link_kinds integer not null,
  nodes integer not null,
  primary key (hub_id, kind, link_kinds)
) strict, without rowid;

-- Counts one hub at a time: sorting for all hubs at once would take as much memory as the evidence.
create temp trigger hub_is_counted after insert on hub
begin
  insert into hub_count (hub_id, kind, link_kinds, nodes)
  select new.node_id, kind, link_kinds, count(*)
  from (
    select kind, node_id, sum(link_kinds) as link_kinds
    from (
      select e.to_kind as kind, e.to_id as node_id, sum(distinct t.bit) as link_kinds
      from evidence e
      cross join link_kind t on t.direction = 'from' and t.relation = e.relation and t.is_direct = e.is_direct
      where e.from_id = new.node_id
      group by e.to_kind, e.to_id
      union all
      select e.from_kind, e.from_id, sum(distinct t.bit)
      from evidence e
      cross join link_kind t on t.direction = 'towards' and t.relation = e.relation and t.is_direct = e.is_direct
      where e.to_id = new.node_id
      group by e.from_kind, e.from_id)
    group by kind, node_id)
  group by kind, link_kinds;
end;

insert into hub (node_id)
select from_id from evidence group by from_id having count(*) > 100
union
select to_id from evidence group by to_id having count(*) > 100;

-- Each kind of figure, as a bit.
create table figure_kind (
  bit integer primary key check (bit > 0),
  kind text not null unique
) strict;

insert into figure_kind (bit, kind)
select 1 << (row_number() over (order by kind) - 1), kind
from (select distinct kind from figure);

-- The sentences, each with the set of the kinds of its figures.
create temp table sentence (
  id integer primary key,
  figure_kinds integer not null
) strict;

insert into sentence (id, figure_kinds)
select o.id, coalesce((select sum(distinct k.bit) from figure g join figure_kind k on k.kind = g.kind where g.statement_id = o.id), 0)
from statement o
where o.is_record = 0;

-- The number of all sentences, by the set of the kinds of their figures. The total of a list is the sum of a few rows.
create table sentence_total (
  figure_kinds integer primary key,
  sentences integer not null
) strict;

insert into sentence_total (figure_kinds, sentences)
select figure_kinds, count(*) from sentence group by figure_kinds;

-- The number of sentences in long lists, in the same way. The lists are those of statements.ts.
create table sentence_count (
  node_id integer not null references node,
  list text not null check (list in ('own', 'about', 'naming')),
  figure_kinds integer not null,
  sentences integer not null,
  primary key (node_id, list, figure_kinds)
) strict, without rowid;

create temp view in_long_list as
select subject_id as node_id, 'own' as list, id as statement_id
from statement
where is_record = 0 and subject_id in (select subject_id from statement where is_record = 0 group by subject_id having count(*) > 100)
union all
select node_id, 'about', statement_id
from statement_for
where is_record = 0 and node_id in (select node_id from statement_for where is_record = 0 group by node_id having count(*) > 100)
union all
select node_id, 'naming', statement_id
from named_in
where node_id in (select node_id from named_in group by node_id having count(*) > 100);

insert into sentence_count (node_id, list, figure_kinds, sentences)
select l.node_id, l.list, o.figure_kinds, count(*)
from in_long_list l
join sentence o on o.id = l.statement_id
group by l.node_id, l.list, o.figure_kinds;

drop view in_long_list;
drop table sentence;
