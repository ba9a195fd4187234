/** Every name that a record or a mark uses is somebody's. */
import { type Cell, inside, type Ref } from '../../graph/draft.ts';
import { nodeKinds } from '../../nodes/kinds.ts';
import { suggestion } from '../../graph/spelling.ts';
import { error } from '../problem.ts';
import type { Rule } from './rules.ts';

export const namesExist: Rule = ({ draft, drafts, names, locate }) => {
  const records = draft.entities.flatMap((entity) => [
    ...Object.values(entity.columns).filter(isRef),
    ...entity.rows.flatMap(({ columns }) => Object.values(columns).filter(isRef)),
  ]);
  const subjects = draft.statements.map(({ subject }) => subject);
  const documents = draft.statements.flatMap(({ document }) => (document ? [document] : []));
  const written = [...records, ...subjects, ...documents].map((ref) => ({ ref, place: ref.place, text: undefined }));
  const marked = draft.statements
    .filter(({ record }) => record === null)
    .flatMap((statement) =>
      names.refsIn(statement).map(({ mark, ref }) => ({ ref, place: inside(statement.place, 'text', mark.start), text: mark.source })),
    );
  // Slugs come last, where they win over names that differ from them in case alone.
  const known = ({ kinds, name }: Ref): readonly string[] => [
    ...(name.includes('/') ? drafts.ids() : []),
    ...drafts.otherNames(kinds),
    ...drafts.slugs(kinds),
  ];
  return [...written, ...marked]
    .filter(({ ref }) => !names.find(ref))
    .map(({ ref, place, text }) =>
      error(
        locate(place, text),
        `there is no ${ref.kinds.join(' or ')} "${ref.name}".${suggestion(ref.name, known(ref)) || whereToAdd(ref)}`,
      ),
    );
};

function whereToAdd({ kinds }: Ref): string {
  const files = nodeKinds.flatMap(({ kind, file }) => (file && kinds.includes(kind) ? [file.name] : []));
  return files.length === 0 ? '' : ` Add it to ${files.join(' or ')}, if it is one.`;
}

function isRef(cell: Cell): cell is Ref {
  return typeof cell === 'object' && cell !== null;
}
