/** No two projects are one technology: they would be one project. */
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const twinsAreDistinct: Rule = ({ draft, drafts, names, locate }) => {
  const own = new Set(draft.nodes.filter(({ kind }) => kind === 'technology').map(({ ordinal }) => ordinal));
  if (own.size === 0) return [];
  const twins = drafts.twins().flatMap((node) => {
    const technology = node.twin && names.find(node.twin);
    return technology && node.twin && own.has(technology.ordinal) ? [{ node, ref: node.twin, technology }] : [];
  });
  return [...Map.groupBy(twins, ({ technology }) => technology.ordinal).values()].flatMap(([first, ...others]) =>
    others.map(({ node, ref, technology }) => {
      const { file, line, column } = locate(first!.node.place);
      return error(
        locate(ref.place),
        `the technology "${technology.slug}" is already the ${first!.node.kind} "${first!.node.slug}" (${file}:${line}:${column}): if this is the same, write \`${node.kind}: ${first!.node.slug}\` in place of its name; if not, remove "technology"`,
      );
    }),
  );
};
