-- Full-text indexes of all names and of all statements. In both, rows are in the order in which lists show them.

-- `folded` is a name as one word without spaces and punctuation: "nodejs" finds Node.js. `prefix` also indexes the first letters, for search
-- as you type; names are few enough for it. `stems` has the stems of words that are not their own stem ("invoic" for Invoicing), and the parts
-- of words that are written without spaces (see unspaced.ts). Marks (Mn, Mc) are parts of words: without them, हिन्दी would be three words.
create virtual table name_search using fts5(
  text,
  folded,
  kind,
  node_id unindexed,
  is_alias unindexed,
  stems,
  columnsize = 0,
  prefix = '1 2',
  tokenize = "unicode61 remove_diacritics 2 tokenchars '+#' categories 'L* N* Co Mn Mc'"
);

create table statement_stems (
  id integer primary key references statement,
  stems text not null check (stems <> '')
) strict;

create view statement_text as
select s.id, s.text, n.kind, w.stems
from statement s
join node n on n.id = s.subject_id
left join statement_stems w on w.id = s.id;

-- Indexes the words only. The sentences themselves are in `statement`.
create virtual table statement_search using fts5(
  text,
  kind,
  stems,
  content = 'statement_text',
  content_rowid = 'id',
  columnsize = 0,
  tokenize = "unicode61 remove_diacritics 2 tokenchars '+#' categories 'L* N* Co Mn Mc'"
);
