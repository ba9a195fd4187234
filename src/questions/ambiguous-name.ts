/** Names in a question that can mean several nodes: the answer is for one of them, says for which, and offers the others. */
import type { Meaning } from '../store/nodes.ts';

/** A given name that can mean several nodes. `path` is the name of its value, such as `technology` or `requirements.0.technology`. */
export type AmbiguousName = {
  readonly path: string;
  readonly text: string;
  /** The node that the question is answered for. */
  readonly taken: Meaning;
  /** Other nodes with the name, at most `maxOthers`. */
  readonly others: readonly Meaning[];
};

/** The most other nodes that are offered for a name. */
export const maxOthers = 5;

/** The extensions of an answer in JSON: for each ambiguous name, the ids of the node that was taken and of the others. None if no name is. */
export function extensionsFor(ambiguous: readonly AmbiguousName[]): { readonly extensions?: object } {
  if (ambiguous.length === 0) return {};
  const names = ambiguous.map(({ path, text, taken, others }) => ({
    variable: path,
    name: text,
    taken: taken.key,
    others: others.map(({ key }) => key),
  }));
  return { extensions: { ambiguousNames: names } };
}

/** A node as a sentence names it: “the project HashiCorp Nomad”. */
export function withKind({ kind, name }: Pick<Meaning, 'kind' | 'name'>): string {
  return `the ${kind} ${name}`;
}
