/** Lists the names by which the contents of a file refer to nodes. */
import { type Cell, type Draft, inside, type Ref, type SourcePlace } from '../graph/draft.ts';
import { fold } from '../graph/name.ts';
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
  const holders = draft.statements.flatMap(({ countsFor }) => countsFor);
  const written = [...records, ...subjects, ...documents, ...holders].map((ref) => ({ ref, place: ref.place, text: undefined }));
  const marked = draft.statements
    .filter(({ record }) => record === null)
    .flatMap((statement) =>
      names.refsIn(statement).map(({ mark, ref }) => ({ ref, place: inside(statement.place, 'text', mark.start), text: mark.source })),
    );
  // The line of a record names what its keys name. What no key has as a reference of its own, such as a client, is named only there.
  const known = new Set(written.map(({ ref }) => keyOf(ref)));
  const inLines = draft.statements
    .filter(({ record }) => record !== null)
    .flatMap((line) => names.refsIn(line).map(({ ref }) => ({ ref, place: line.place, text: undefined })))
    .filter(({ ref }) => !known.has(keyOf(ref)));
  return [...written, ...marked, ...inLines];
}

/** What two references to one name have in common, also if one is in the line of a record, which has no brackets. */
function keyOf({ kinds, name }: Ref): string {
  return `${kinds[0]}/${fold(name)}`;
}

function isRef(cell: Cell): cell is Ref {
  return typeof cell === 'object' && cell !== null;
}
