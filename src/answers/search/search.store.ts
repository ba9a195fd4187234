/** Stores the words of names and statements in full-text indexes. */
import type { StoredAnswer } from '../../build/stored-answer.ts';
import { fold } from '../../graph/name.ts';
import { stemsIn } from './word-forms.ts';

/** The full-text indexes that `search.sql` creates. */
export const searchIndexes = ['name_search', 'statement_search'] as const;

export const storedSearch: StoredAnswer = {
  tables: new URL('search.sql', import.meta.url),
  rowsOfNode: ({ id, kind, names }) =>
    names.map((text, index) => ({
      table: 'name_search',
      columns: { text, folded: fold(text), kind, node_id: id, is_alias: index > 0 ? 1 : 0, stems: stemsIn(text) },
    })),
  rowsOfStatement({ id, kind, text }) {
    const stems = stemsIn(text) || null;
    return [
      { table: 'statement_search', columns: { rowid: id, text, kind, stems } },
      ...(stems === null ? [] : [{ table: 'statement_stems', columns: { id, stems } }]),
    ];
  },
  finish(database, progress) {
    progress?.(null, 'Optimizing the search index');
    for (const index of searchIndexes) database.exec(`insert into ${index} (${index}) values ('optimize')`);
  },
};
