/** Every name that a record or a mark refers to exists. */
import { type Cell, inside, type Ref } from '../../graph/draft.ts';
import { suggestion } from '../../graph/spelling.ts';
import { type NodeKind, vocabularyFiles } from '../node-kind.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const namesExist: Rule = ({ draft, drafts, names, kinds, locate }) => {
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
  // Slugs come last, so that they win over names that differ from them only in case.
  const known = (ref: Ref): readonly string[] => [
    ...(ref.name.includes('/') ? drafts.ids() : []),
    ...drafts.otherNames(ref.kinds),
    ...drafts.slugs(ref.kinds),
  ];
  return [...written, ...marked]
    .filter(({ ref }) => !names.find(ref))
    .map(({ ref, place, text }) =>
      error(
        locate(place, text),
        `there is no ${ref.kinds.join(' or ')} "${ref.name}".${suggestion(ref.name, known(ref)) || whereToAdd(ref, kinds)}`,
      ),
    );
};

function whereToAdd(ref: Ref, kinds: readonly NodeKind[]): string {
  const files = vocabularyFiles(kinds.filter(({ kind }) => ref.kinds.includes(kind))).map(({ name }) => name);
  return files.length === 0 ? '' : ` Add it to ${files.join(' or ')}, if it is one.`;
}

function isRef(cell: Cell): cell is Ref {
  return typeof cell === 'object' && cell !== null;
}
