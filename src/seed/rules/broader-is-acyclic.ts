/** No technology is broader than itself, not even indirectly. */
import type { DraftNode, Ref } from '../../graph/draft.ts';
import { error, type Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

export const broaderIsAcyclic: Rule = ({ draft, names, locate }) => {
  const done = new Set<number>();
  const problems: Problem[] = [];
  const visit = (node: DraftNode, path: readonly DraftNode[]): void => {
    if (done.has(node.ordinal)) return;
    for (const broader of broaderOf(node)) {
      const next = names.find(broader);
      if (!next) continue;
      const extended = [...path, node];
      const start = extended.findIndex(({ ordinal }) => ordinal === next.ordinal);
      if (start === -1) visit(next, extended);
      else
        problems.push(
          error(locate(broader.place), `"${node.slug}" cannot be narrower than ${cycleText([...extended.slice(start), next])}`),
        );
    }
    done.add(node.ordinal);
  };
  for (const node of draft.nodes) visit(node, []);
  return problems;
};

function cycleText(path: readonly DraftNode[]): string {
  const slugs = path.map(({ slug }) => slug);
  return slugs.length === 2 ? 'itself' : `"${slugs[0]}", which leads back to it: ${slugs.join(' → ')}`;
}

function broaderOf(node: DraftNode): readonly Ref[] {
  return node.rows.filter(({ table }) => table === 'technology_broader').map(({ columns }) => columns['broader_id'] as Ref);
}
