/** No technology is broader than itself, however long the way round. */
import type { DraftNode, Ref } from '../../graph/draft.ts';
import { error, type Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

export const broaderIsAcyclic: Rule = ({ draft, names, locate }) => {
  const done = new Set<number>();
  const problems: Problem[] = [];
  const visit = (entity: DraftNode, way: readonly DraftNode[]): void => {
    if (done.has(entity.ordinal)) return;
    for (const broader of broaderOf(entity)) {
      const next = names.find(broader);
      if (!next) continue;
      const round = [...way, entity];
      const start = round.findIndex(({ ordinal }) => ordinal === next.ordinal);
      if (start === -1) visit(next, round);
      else
        problems.push(
          error(locate(broader.place), `"${entity.slug}" cannot be narrower than ${leadingBack([...round.slice(start), next])}`),
        );
    }
    done.add(entity.ordinal);
  };
  for (const entity of draft.entities) visit(entity, []);
  return problems;
};

function leadingBack(way: readonly DraftNode[]): string {
  const slugs = way.map(({ slug }) => slug);
  return slugs.length === 2 ? 'itself' : `"${slugs[0]}", which leads back to it: ${slugs.join(' → ')}`;
}

function broaderOf(entity: DraftNode): readonly Ref[] {
  return entity.rows.filter(({ table }) => table === 'technology_broader').map(({ columns }) => columns['broader_id'] as Ref);
}
