/** Lists the names by which the contents of a file refer to nodes. */
import { type Cell, type Draft, inside, type Ref, type SourcePlace } from '../graph/draft.ts';
import type { Names } from '../graph/names.ts';

/** A reference, its place, and the text there, if the place contains other text as well. */
export type UsedName = { readonly ref: Ref; readonly place: SourcePlace; readonly text: string | undefined };

/** The names that records and marks of one career or one vocabulary file use. */
export function usedNames(draft: Draft, names: Names): readonly UsedName[] {
  const records = draft.nodes.flatMap((node) => [
    ...Object.values(node.columns).filter(isRef),
    ...node.rows.flatMap(({ columns }) => Object.values(columns).filter(isRef)),
  ]);
  const subjects = draft.statements.map(({ subject }) => subject);
  const documents = draft.statements.flatMap(({ document }) => (document ? [document] : []));
  const written = [...records, ...subjects, ...documents].map((ref) => ({ ref, place: ref.place, text: undefined }));
  const marked = draft.statements
    .filter(({ record }) => record === null)
    .flatMap((statement) =>
      names.refsIn(statement).map(({ mark, ref }) => ({ ref, place: inside(statement.place, 'text', mark.start), text: mark.source })),
    );
  return [...written, ...marked];
}

function isRef(cell: Cell): cell is Ref {
  return typeof cell === 'object' && cell !== null;
}
