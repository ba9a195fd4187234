/** Names that every reader of a graph can ask about, for examples and for what a text leaves open: of its best-known careers. */
import { parse } from 'graphql';
import { bestKnown } from '../../nodes/person/best-known.ts';
import type { Named } from '../../questions/filled-in.ts';
import type { Context } from '../../schema/builder.ts';
import type { Store } from '../../store/store.ts';
import { dataOf } from './ask.ts';

const document = parse(`query ($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Person {
      technologies(first: 30, order: MONTHS, relations: [USED, CONTRIBUTED, ABOUT, ATTESTED, CLAIMED]) {
        edges { node { id name } experience { strength evidenceCount } }
      }
      positions(first: 1, where: { isEmployment: true }) { nodes { organization { id name } } }
    }
  }
}`);

type Node = { readonly id: string; readonly name: string };

type Career = {
  readonly technologies: {
    readonly edges: readonly {
      readonly node: Node;
      readonly experience: { readonly strength: string; readonly evidenceCount: number } | null;
    }[];
  };
  readonly positions: { readonly nodes: readonly { readonly organization: Node | null }[] };
};

/** A node that examples name. */
export type FamiliarName = Named & { readonly name: string };

const known = new WeakMap<Store, readonly FamiliarName[]>();

/** Two people with the most statements, and what the statements of the first prove best: technologies first, then an employer. Empty if the graph has no career. */
export function familiarNames(context: Context): readonly FamiliarName[] {
  let names = known.get(context.store);
  if (!names) {
    const people = bestKnown(context.store).slice(0, 2);
    const [career] = dataOf<{ nodes: readonly Career[] }>(document, { ids: people.slice(0, 1).map(({ key }) => key) }, context).nodes;
    names = [...people.map(({ key, name }) => ({ key, kind: 'person', name })), ...(career ? namesIn(career) : [])];
    known.set(context.store, names);
  }
  return names;
}

const strengths = ['CLAIMED', 'ATTESTED', 'PRACTICED', 'PUBLIC'];

function namesIn({ technologies, positions }: Career): readonly FamiliarName[] {
  const proven = technologies.edges.toSorted((a, b) => proofOf(b) - proofOf(a)).map(({ node }) => node);
  const employers = positions.nodes.flatMap(({ organization }) => organization ?? []);
  return [...proven.slice(0, 3), ...employers].map(({ id, name }) => ({ key: id, kind: id.slice(0, id.indexOf('/')), name }));
}

/** How well an experience is proven: by the strongest statement, then by the number of statements. */
function proofOf({ experience }: Career['technologies']['edges'][number]): number {
  return experience ? strengths.indexOf(experience.strength) * 1_000 + Math.min(experience.evidenceCount, 999) : -1;
}
