/** Draws what a node is connected to: names in groups around it, each with the words for its connection. */
import { type DocumentNode, isObjectType, parse } from 'graphql';
import { html } from 'hono/html';
import type { Kind } from '../../graph/draft.ts';
import { type EvidenceStrength, rankOf } from '../../graph/relation.ts';
import { schema } from '../../career-schema.ts';
import { nodeKinds } from '../../nodes/kinds.ts';
import { answerTo } from '../../questions/answer.ts';
import type { Context } from '../../schema/builder.ts';
import { typeName } from '../../schema/node.ts';
import { pluralOf } from '../../view/kind-words.ts';
import { type Connection, connectionInWords } from '../../view/relation-words.ts';
import { counted } from '../../view/words.ts';
import { narrowPicture, widePicture } from './neighborhood-picture.ts';
import type { Html } from './layout.ts';
import { linkTo, type Named, named } from './link-to.ts';

/** Nodes that are connected to one in the same way. */
export type Group = {
  /** `Used by`, `Talks about it`. */
  readonly title: string;
  /** The strongest evidence first. */
  readonly neighbors: readonly Neighbor[];
  /** How many more there are; `link` leads to all of them. */
  readonly more: number;
  readonly link: string;
  /** Whether the connection is something other than experience, such as what was replaced. */
  readonly isFaint: boolean;
};

type Neighbor = Named & { readonly evidenceCount: number };

/** The order of groups: who and where first, then what. */
const kinds: readonly Kind[] = [
  'person',
  'organization',
  'position',
  'role',
  'education',
  'certificate',
  'award',
  'event',
  'document',
  'technology',
  'language',
  'project',
  'talk',
  'article',
  'contribution',
];

/** The most names in the picture, and in the one for a narrow screen. */
const [maxNames, maxNarrow] = [24, 14];

type Edge = Omit<Connection, 'from' | 'to'> & {
  readonly strength: EvidenceStrength;
  readonly evidenceCount: number;
  readonly node: Named;
};
type Related = { readonly totalCount: number; readonly edges: readonly Edge[] };
type Vocabulary = {
  readonly broader?: readonly Named[];
  readonly narrower?: readonly Named[];
  readonly vendor?: Named | null;
  readonly products?: readonly Named[];
};
type Answer = Named & Readonly<Record<Kind, Related>> & Vocabulary;

/** How many neighbors of each kind are read: fewer of a node whose evidence exceeds the budget of one request. */
const depths = [40, 8, 2] as const;

const documents = new Map<number, DocumentNode>(depths.map((depth) => [depth, documentFor(depth)]));

function documentFor(depth: number): DocumentNode {
  const fields = 'totalCount edges { relation relations direction strength evidenceCount node { id name } }';
  const lists = nodeKinds.map(({ kind }) => `${kind}: related(kinds: [${kind.toUpperCase()}], first: ${depth}) { ${fields} }`);
  return parse(`query ($id: ID!) {
    node(id: $id) {
      ${named} ${lists.join(' ')}
      ... on Technology { broader { ${named} } narrower { ${named} } vendor { ${named} } }
      ... on Organization { products { ${named} } }
    }
  }`);
}

/** What the node with an id is connected to, as a picture and a table. Empty if it is connected to nothing. */
export function neighborhoodOf(id: string, context: Context): Html {
  const node = connected(id, context);
  if (!node) return html``;
  const all = groupsOf(node);
  if (all.length === 0) return html``;
  const title = `What ${node.name} is connected to`;
  return html`<section class="neighborhood" aria-labelledby="neighborhood">
    <h2 id="neighborhood">Connections</h2>
    ${widePicture(node.name, drawn(all, maxNames), title)} ${narrowPicture(node.name, drawn(all, maxNarrow), title)}
    <details class="as-table">
      <summary>Show as a table</summary>
      ${tableOf(all, title)}
    </details>
  </section>`;
}

/** The answer that fits into the budget of one request. */
function connected(id: string, context: Context): Answer | null {
  for (const document of documents.values()) {
    const answer = answerTo(document, { id }, context);
    if ('data' in answer) return answer.data['node'] as Answer | null;
  }
  return null;
}

/** Everything that was read of the neighbors, in groups. */
function groupsOf(node: Answer): readonly Group[] {
  const from = kindOf(node.id);
  const names = new Set<string>();
  const ofStatements = kinds.flatMap((kind) => {
    const { edges, totalCount } = node[kind] ?? { edges: [], totalCount: 0 };
    const shown = edges.filter((edge) => !isRepeated(kind, edge.node, names));
    for (const edge of shown) names.add(edge.node.name);
    const byTitle = [...Map.groupBy(shown, (edge) => connectionInWords({ ...edge, from, to: kind }))];
    const unread = totalCount - edges.length;
    return byTitle
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([title, some], index): Group => {
        const link = `?all=${listWith(kind, from)}#part-${listWith(kind, from)}`;
        return { title, neighbors: best(some), more: index === 0 ? unread : 0, link, isFaint: some.every(isFaint) };
      });
  });
  const { broader = [], narrower = [], vendor, products = [] } = node;
  const ofVocabulary = [
    ['Part of', broader],
    ['Includes', narrower],
    ['Made by', vendor ? [vendor] : []],
    ['Makes', products],
  ] as const;
  return [
    ...merged(ofStatements).toSorted((a, b) => Number(a.isFaint) - Number(b.isFaint)),
    ...ofVocabulary
      .filter(([, some]) => some.length > 0)
      .map(([title, some]): Group => {
        const neighbors = some.slice(0, maxNames).map((one) => ({ ...one, evidenceCount: 0 }));
        return { title, neighbors, more: some.length - neighbors.length, link: '?all', isFaint: true };
      }),
  ];
}

/** Groups with one title as one, such as the technologies and the projects that were used. What has one name as both is shown once. */
function merged(groups: readonly Group[]): readonly Group[] {
  return [...Map.groupBy(groups, ({ title }) => title).values()].map((some) => {
    const [first = some[0]!] = some.toSorted((a, b) => b.more + b.neighbors.length - (a.more + a.neighbors.length));
    const names = new Set<string>();
    return {
      ...first,
      neighbors: some.flatMap(({ neighbors }) => neighbors).filter(({ name }) => !names.has(name) && names.add(name)),
      more: some.reduce((sum, { more }) => sum + more, 0),
      isFaint: some.every((one) => one.isFaint),
    };
  });
}

/** Whether a name is in the picture already: a job with one role gives its name to both, and so do open-source work and its project. */
function isRepeated(kind: Kind, { name }: Named, names: ReadonlySet<string>): boolean {
  return (kind === 'role' || kind === 'contribution') && names.has(name);
}

function isFaint({ relation }: Edge): boolean {
  return ['REPLACED', 'COMPARED', 'AVOIDED', 'QUOTED', 'MENTIONED', 'CLAIMED'].includes(relation);
}

/** The neighbors with the best evidence first. */
function best(edges: readonly Edge[]): readonly Neighbor[] {
  return edges
    .toSorted((a, b) => rankOf(b.strength) - rankOf(a.strength) || b.evidenceCount - a.evidenceCount)
    .map(({ node, evidenceCount }) => ({ ...node, evidenceCount }));
}

/** The list on the node's page that has all neighbors of a kind. */
function listWith(kind: Kind, from: Kind): string {
  const list = pluralOf(kind).toLowerCase();
  const type = schema.getType(typeName(from));
  return isObjectType(type) && list in type.getFields() ? list : 'related';
}

/** At most so many neighbors: every group gets one before another gets a second. */
function drawn(groups: readonly Group[], most: number): readonly Group[] {
  const shown = groups.slice(0, most).map(() => 0);
  let left = most;
  for (let round = 1; left > 0 && groups.some(({ neighbors }) => neighbors.length >= round); round += 1)
    for (const [index, { neighbors }] of groups.entries())
      if (left > 0 && index < shown.length && neighbors.length >= round) {
        shown[index] = round;
        left -= 1;
      }
  return groups.slice(0, most).map((group, index) => {
    const count = shown[index] ?? 0;
    // A line for one more would be as long as its name.
    const neighbors = group.neighbors.slice(0, group.neighbors.length === count + 1 && group.more === 0 ? count + 1 : count);
    return { ...group, neighbors, more: group.more + group.neighbors.length - neighbors.length };
  });
}

function tableOf(groups: readonly Group[], title: string): Html {
  return html`<div class="wide" role="group" tabindex="0" aria-label="${title}">
    <table>
      <caption class="unseen">
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">Connection</th>
          <th scope="col">Name</th>
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      <tbody>
        ${groups.map(
          ({ title: how, neighbors, more, link }) =>
            html`${neighbors.map(
              (one) =>
                html`<tr>
                  <td>${how}</td>
                  <td>${linkTo(one)}</td>
                  <td>${one.evidenceCount === 0 ? 'vocabulary' : counted(one.evidenceCount, 'statement')}</td>
                </tr>`,
            )}${
              more > 0 &&
              html`<tr>
                <td>${how}</td>
                <td><a href="${link}">and ${more.toLocaleString('en')} more</a></td>
                <td></td>
              </tr>`
            }`,
        )}
      </tbody>
    </table>
  </div>`;
}

function kindOf(id: string): Kind {
  return id.slice(0, id.indexOf('/'));
}
