/** Writes the names that marks can have as snippets of VS Code, which completes them where a JSON Schema cannot: within a text. */
import type { Kind } from '../graph/draft.ts';
import type { NodeKind } from './node-kind.ts';
import type { Seed } from './read.ts';

/** https://code.visualstudio.com/docs/editing/userdefinedsnippets#_snippet-syntax */
type Snippet = { readonly scope: string; readonly prefix: readonly string[]; readonly body: string; readonly description: string };

/** A snippet for each technology, also those that ship with the program, and for each node of other kinds that people look up by name: `[[go` and `[[project/damon`. */
export function markSnippets(
  { drafts, vocabulary }: Pick<Seed, 'drafts' | 'vocabulary'>,
  kinds: readonly NodeKind[],
): Readonly<Record<string, Snippet>> {
  const named = new Set(kinds.filter(({ file, isTopic }) => file || isTopic).map(({ kind }) => kind));
  const nodes = [...drafts].flatMap((draft) => draft.nodes.filter(({ kind }) => named.has(kind)));
  const shipped = [...named].flatMap((kind) => vocabulary.entries(kind).map((entry) => ({ aliases: [], ...entry, kind })));
  // A name that the seed defines replaces the shipped one.
  const snippets = [...shipped, ...nodes].map(({ kind, slug, name, aliases }): readonly [string, Snippet] => {
    const target = targetOf(kind, slug);
    const prefix = [...new Set([slug, name, ...aliases].map((one) => `[[${targetOf(kind, one)}`))];
    // Editors close brackets as they are typed, so the body leaves them out.
    return [`${kind}/${slug}`, { scope: 'yaml', prefix, body: `[[${target.replace(/[$}\\]/g, '\\$&')}`, description: `${name} (${kind})` }];
  });
  return Object.fromEntries(snippets.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function targetOf(kind: Kind, name: string): string {
  return kind === 'technology' ? name : `${kind}/${name}`;
}
