-- The tables that all kinds of node share: nodes, names, statements and evidence.

create table build (
  only integer primary key check (only = 1),
  stamp text not null,
  built_at text not null,
  people integer not null,
  nodes integer not null,
  statements integer not null,
  arrows integer not null
) strict;

-- Ids are assigned kind by kind, in the default order of lists. So `order by id` is that order, and every index that ends in an id can
-- continue a list after a given node.
create table node (
  id integer primary key,
  key text not null unique check (key like '%/%'),
  kind text not null,
  slug text not null,
  name text not null check (name <> ''),
  sort_name text not null,
  -- The first and the last day that its dates allow. An undated node inherits the dates of the positions that it is part of.
  earliest text check (earliest glob '????-??-??'),
  latest text check (latest glob '????-??-??'),
  is_ongoing integer not null check (is_ongoing in (0, 1)),
  -- Its own dates, as written: null where the document gives none, and `ongoing` if it says “present”.
  period_start text,
  period_end text,
  -- For a document, the date until which what it calls present is certain: its own date, or if it has none, the latest date that it
  -- mentions. For an ongoing node, that of the document of its record.
  known_until text,
  -- The node of another kind that it is as well: for the project Nomad, the technology.
  twin_id integer references node,
  check (earliest <= latest),
  check (is_ongoing = 0 or (earliest is not null and latest is null)),
  unique (kind, id),
  unique (kind, sort_name, id)
) strict;

-- Undated nodes, which come last in every order.
create index node_undated on node (kind, id) where earliest is null;
create unique index node_twin on node (twin_id) where twin_id is not null;

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
  strength text not null check (strength in ('CLAIMED', 'ATTESTED', 'PRACTICED', 'PUBLIC')),
  -- The position that it belongs to.
  position_id integer references position,
  -- When what it says took place, and whose dates these are: its own (`statement`), or those of a kind of node. Without a date in `period`,
  -- it took place at some time in `within`, the period of the record that it is part of. All are null if nothing dates it.
  basis text,
  period_start text,
  period_end text,
  within_start text,
  within_end text,
  is_within integer not null generated always as (basis is not null and coalesce(period_start, period_end) is null),
  document_id integer not null references document,
  section text not null check (section <> ''),
  file text not null,
  line integer not null check (line > 0),
  -- For a file in another format than the seed's own: the JSON pointer of the value in it.
  pointer text
) strict;

create index statement_about on statement (subject_id, is_record, id);
create index statement_in_document on statement (document_id, id);
-- All sentences, without the records.
create index statement_sentence on statement (id) where is_record = 0;

-- The words in a statement that name a node. Start and length are in UTF-16 code units.
create table mention (
  statement_id integer not null references statement,
  ordinal integer not null,
  node_id integer not null references node,
  relation text not null,
  extent text check (extent in ('MAINLY', 'SOME')),
  -- 0 if a program found the name in the text, and nobody has confirmed in which sense.
  is_confirmed integer not null check (is_confirmed = 1 or (is_confirmed = 0 and relation = 'MENTIONED')),
  -- The dates that the author gives to these words, if they differ from those of the statement.
  period_start text,
  period_end text,
  start integer not null check (start >= 0),
  length integer not null check (length > 0),
  primary key (statement_id, ordinal)
) strict, without rowid;

create index mention_of_node on mention (node_id, statement_id);

-- The sentences about other nodes that name a node, or its twin.
create table named_in (
  node_id integer not null references node,
  statement_id integer not null references statement,
  primary key (node_id, statement_id)
) strict, without rowid;

create table figure (
  statement_id integer not null references statement,
  ordinal integer not null,
  kind text not null check (kind in ('RESULT', 'LEVEL', 'AIM')),
  measure text not null,
  value real,
  unit text,
  frequency text,
  change text check (change in ('INCREASE', 'DECREASE')),
  hedge text check (hedge in ('OVER', 'ABOUT', 'NEARLY')),
  before text,
  after text,
  primary key (statement_id, ordinal),
  check (value is not null or frequency is not null or (before is not null and after is not null))
) strict, without rowid;

-- The statements that count for a node: those about the node, and those about its parts. For a document, those that were read in it.
create table statement_for (
  node_id integer not null references node,
  statement_id integer not null references statement,
  is_record integer not null check (is_record in (0, 1)),
  primary key (node_id, is_record, statement_id)
) strict, without rowid;

-- The statements that support each arrow. There is a row for each node that the statement counts for, and for each broader technology that
-- the named one (via) is evidence of. So a list in either direction is one range of one index.
create table evidence (
  from_id integer not null references node,
  from_kind text not null,
  to_id integer not null references node,
  to_kind text not null,
  relation text not null,
  via_id integer not null references node,
  is_direct integer not null check (is_direct in (0, 1)),
  -- The greatest extent that the statement gives. What it says of something narrower is not said of the broader technology.
  extent text check (extent in ('MAINLY', 'SOME')),
  -- 0 if the statement names it only in words that nobody has confirmed.
  is_confirmed integer not null check (is_confirmed = 1 or (is_confirmed = 0 and relation = 'MENTIONED')),
  statement_id integer not null references statement,
  check (is_direct = 1 or extent is null),
  primary key (from_id, to_kind, to_id, statement_id, relation, via_id),
  check (from_id <> to_id)
) strict, without rowid;

create index evidence_towards on evidence (to_id, from_kind, from_id, statement_id, relation, is_direct, via_id, is_confirmed);

-- The nodes in the list of all nodes of a kind: those with evidence. A node of the vocabulary that nothing mentions can be looked up, but is
-- in no list.
create view listed as
select *
from node n
where exists (select 1 from statement o where o.subject_id = n.id and o.is_record = 1)
  or exists (select 1 from evidence e where e.to_id = n.id);
