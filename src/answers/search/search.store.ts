/** Stores the words of names and statements in full-text indexes. */
import type { StoredAnswer } from '../../build/stored-answer.ts';
import { fold } from '../../graph/name.ts';

/** The full-text indexes that `search.sql` creates. */
export const searchIndexes = ['name_search', 'statement_search'] as const;

export const storedSearch: StoredAnswer = {
  tables: new URL('search.sql', import.meta.url),
  rowsOfNode: ({ id, kind, names }) =>
    names.map((text, index) => ({
      table: 'name_search',
      columns: { text, folded: fold(text), kind, node_id: id, is_alias: index > 0 ? 1 : 0 },
    })),
  rowsOfStatement: ({ id, kind, text }) => [{ table: 'statement_search', columns: { rowid: id, text, kind } }],
  finish(database, progress) {
    progress?.(null, 'Optimizing the search index');
    for (const index of searchIndexes) database.exec(`insert into ${index} (${index}) values ('optimize')`);
  },
};
