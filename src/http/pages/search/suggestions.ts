/** Suggests nodes and questions while a visitor types into the search box. */
import { search } from '../../../answers/search/search.ts';
import type { Context } from '../../../schema/builder.ts';
import { singularOf } from '../../../view/kind-words.ts';
import { pathOf } from '../path-of.ts';
import { corrected, nodesOfHits, questionsFor } from './found.ts';

/** The most nodes and questions that are suggested. */
const most = { nodes: 5, questions: 3 } as const;

/** The names among which the nodes are chosen. */
const considered = 20;

/** What most visitors look for comes first: “kuber” is Kubernetes before Kuberlr. */
function rankOf(kind: string): number {
  return ['person', 'technology'].includes(kind) ? 0 : 1;
}

/** Something to go to: what it is called, what it is, and its path. */
export type Suggestion = { readonly name: string; readonly kind: string; readonly path: string };

/** Nodes whose names have the typed words, then questions that the words ask, or that ask about the first node. If there are none, a search for a name that is spelled like it. */
export function suggestionsFor(typed: string, context: Context): readonly Suggestion[] {
  const text = typed.trim();
  const { hits } = search(context.store, text, null, ['NAME', 'ALIAS']);
  const found = nodesOfHits(hits.slice(0, considered), context).toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind));
  const nodes = found.slice(0, most.nodes).map(({ id, name, kind, about }) => ({
    name,
    kind: [singularOf(kind), about].filter(Boolean).join(' · '),
    path: pathOf(id),
  }));
  const asked = questionsFor(text, most.questions, context);
  const about = asked.length > 0 ? asked : questionsFor(nodes[0]?.name ?? '', most.questions, context);
  const questions = about.map(({ title, path }) => ({ name: title, kind: 'Question', path }));
  if (nodes.length + questions.length > 0) return [...nodes, ...questions];
  const better = corrected(text, context.store);
  return better === null ? [] : [{ name: better, kind: 'Did you mean?', path: `/q/search?${new URLSearchParams({ text: better })}` }];
}
