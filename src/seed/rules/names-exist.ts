/** Every name that a record or a mark uses is somebody's. */
import type { Cell, Place, Ref } from '../../graph/entity.ts';
import type { Names } from '../../graph/names.ts';
import { error, type Problem, suggestion } from '../problem.ts';
import type { Rule } from './rules.ts';

export const namesExist: Rule = ({ draft, names }) => {
  const records = draft.entities.flatMap((entity) => [
    ...Object.values(entity.columns).filter(isRef),
    ...entity.rows.flatMap(({ columns }) => Object.values(columns).filter(isRef)),
  ]);
  const subjects = draft.statements.map(({ subject }) => subject);
  const documents = draft.statements.flatMap(({ document }) => (document ? [document] : []));
  const written = [...records, ...subjects, ...documents].flatMap((ref) => missing(ref, ref.place, undefined, names));
  const marked = draft.statements
    .filter(({ record }) => record === null)
    .flatMap((statement) =>
      names.refsIn(statement).flatMap(({ mark, ref }) => missing(ref, statement.place.at('text', mark.start), mark.source, names)),
    );
  return [...written, ...marked];
};

function missing(ref: Ref, place: Place, text: string | undefined, names: Names): readonly Problem[] {
  if (names.find(ref)) return [];
  const { name, kinds } = ref;
  return [error(place.locate(text), `there is no ${kinds.join(' or ')} "${name}".${suggestion(name, names.slugs(kinds))}`)];
}

function isRef(cell: Cell): cell is Ref {
  return typeof cell === 'object' && cell !== null;
}
