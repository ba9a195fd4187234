-- What nodes of every kind share: their names, what is said of them, and where.

create table build (
  only integer primary key check (only = 1),
  stamp text not null,
  people integer not null,
  nodes integer not null,
  statements integer not null,
  arrows integer not null
) strict;

-- Ids are given in the order in which lists show nodes, kind by kind, so that `order by id` is that order and
-- "what comes after" is one step in any index that ends in an id.
create table node (
  id integer primary key,
  key text not null unique check (key like '%/%'),
  kind text not null,
  slug text not null,
  name text not null check (name <> ''),
  sort_name text not null,
  -- The days that it can have been, by its own dates or those of what it was part of.
  earliest text check (earliest glob '????-??-??'),
  latest text check (latest glob '????-??-??'),
  is_ongoing integer not null check (is_ongoing in (0, 1)),
  -- When it was, as written; the end is null while it is ongoing.
  period_start text,
  period_end text,
  check (earliest <= latest),
  check (is_ongoing = 0 or (earliest is not null and latest is null)),
  unique (kind, id),
  unique (kind, sort_name, id)
) strict;

-- What has no date, which every order has at its end.
create index node_undated on node (kind, id) where earliest is null;

create table name (
  kind text not null,
  folded text not null check (folded <> ''),
  node_id integer not null references node,
  name text not null,
  is_alias integer not null check (is_alias in (0, 1)),
  primary key (kind, folded, node_id)
) strict, without rowid;

create index name_of_node on name (node_id);

create table statement (
  id integer primary key,
  key text not null unique,
  subject_id integer not null references node,
  text text not null check (text <> ''),
  is_record integer not null check (is_record in (0, 1)),
  strength text not null check (strength in ('CLAIMED', 'PRACTICED', 'PUBLIC')),
  -- The position within which it was so: the period of what it says, unless its subject has one of its own.
  position_id integer references position,
  document_id integer not null references document,
  section text not null check (section <> ''),
  file text not null,
  line integer not null check (line > 0)
) strict;

create index statement_about on statement (subject_id, is_record, id);
create index statement_in_document on statement (document_id, id);
-- All sentences, without the records between them.
create index statement_sentence on statement (id) where is_record = 0;

-- The words of a statement that name a node, counted in UTF-16 units.
create table mention (
  statement_id integer not null references statement,
  ordinal integer not null,
  node_id integer not null references node,
  relation text not null,
  is_record integer not null check (is_record in (0, 1)),
  start integer not null check (start >= 0),
  length integer not null check (length > 0),
  primary key (statement_id, ordinal)
) strict, without rowid;

create index mention_of_node on mention (node_id, statement_id, is_record);

create table figure (
  statement_id integer not null references statement,
  ordinal integer not null,
  measure text not null,
  value real,
  unit text,
  change text check (change in ('INCREASE', 'DECREASE')),
  hedge text check (hedge in ('OVER', 'ABOUT', 'NEARLY')),
  before text,
  after text,
  primary key (statement_id, ordinal),
  check (value is not null or (before is not null and after is not null))
) strict, without rowid;

-- Which statements count for a node: those about it, and those about what is part of it.
create table statement_for (
  node_id integer not null references node,
  statement_id integer not null references statement,
  is_record integer not null check (is_record in (0, 1)),
  primary key (node_id, is_record, statement_id)
) strict, without rowid;

-- Every arrow with its support: by this statement, from is related so to to. Written out for each node that the statement counts for,
-- and for each broader technology that the named one (via) is evidence of, so that a question in either direction is one range of one index.
create table evidence (
  from_id integer not null references node,
  from_kind text not null,
  to_id integer not null references node,
  to_kind text not null,
  relation text not null,
  via_id integer not null references node,
  is_direct integer not null check (is_direct in (0, 1)),
  statement_id integer not null references statement,
  primary key (from_id, to_kind, to_id, statement_id, relation, via_id),
  check (from_id <> to_id)
) strict, without rowid;

create index evidence_towards on evidence (to_id, from_kind, from_id, statement_id, relation, is_direct, via_id);

-- What lists of all of a kind show. No row is without evidence: a name of the vocabulary that nothing mentions yet can be looked up, but is in no list.
create view listed as
select *
from node n
where exists (select 1 from statement o where o.subject_id = n.id and o.is_record = 1)
  or exists (select 1 from evidence e where e.to_id = n.id);
