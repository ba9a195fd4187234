-- Full-text indexes of all names and of all statements. In both, rows are in the order in which lists show them.

-- `folded` is a name as one word without spaces and punctuation: "nodejs" finds Node.js. `prefix` also indexes the first letters, for search
-- as you type; names are few enough for it.
create virtual table name_search using fts5(
  text,
  folded,
  kind,
  node_id unindexed,
  is_alias unindexed,
  columnsize = 0,
  prefix = '1 2',
  tokenize = "unicode61 remove_diacritics 2 tokenchars '+#'"
);

create view statement_text as
select s.id, s.text, n.kind
from statement s
join node n on n.id = s.subject_id;

-- Indexes the words only. The sentences themselves are in `statement`.
create virtual table statement_search using fts5(
  text,
  kind,
  content = 'statement_text',
  content_rowid = 'id',
  columnsize = 0,
  tokenize = "unicode61 remove_diacritics 2 tokenchars '+#'"
);
