/** Reads everything that the graph has of a career, for exports. */
import { type DocumentNode, parse } from 'graphql';
import { answerTo } from '../questions/answer.ts';
import type { Context } from '../schema/builder.ts';

type Named = { readonly id: string; readonly name: string };

/** A period as written: null where the document gives no date. */
export type Dates = { readonly start: string | null; readonly end: string | null; readonly isOngoing: boolean | null } | null;

export type Sentence = {
  readonly id: string;
  readonly text: string;
  readonly section: string;
  readonly isRecord: boolean;
  readonly document: { readonly title: string; readonly date: string | null; readonly url: string | null; readonly author: Named };
  readonly subject: Named & { readonly nodeKind: string };
  readonly period: Dates;
  readonly mentions: readonly {
    readonly start: number;
    readonly length: number;
    readonly relation: string;
    readonly node: Named & { readonly nodeKind: string };
  }[];
};

type Work = Named & { readonly period: Dates };

export type Position = Work & {
  readonly title: string;
  readonly organization: (Named & { readonly url: string | null }) | null;
  readonly client: Named | null;
  readonly location: string | null;
  readonly workplace: string | null;
  readonly engagement: string | null;
  readonly workload: string | null;
  readonly roles: { readonly nodes: readonly (Work & { readonly title: string; readonly isImplicit: boolean })[] };
};

export type Project = Work & {
  readonly url: string | null;
  readonly positions: { readonly nodes: readonly { readonly person: Named; readonly organization: Named | null }[] };
  readonly organizations: { readonly nodes: readonly Named[] };
  readonly clients: { readonly nodes: readonly Named[] };
};

type Education = Work & {
  readonly school: Named | null;
  readonly degree: string | null;
  readonly field: string | null;
  readonly score: string | null;
  readonly grade: { readonly value: number; readonly scale: number | null } | null;
  readonly courses: readonly string[];
  readonly honors: readonly string[];
};

type Published = Named & { readonly title: string; readonly date: string | null };
type Certificate = Published & {
  readonly expires: string | null;
  readonly number: string | null;
  readonly url: string | null;
  readonly issuer: Named | null;
};
type Award = Published & { readonly issuer: Named | null };
type Talk = Published & { readonly url: string | null; readonly event: Named | null };
export type Article = Published & {
  readonly type: string | null;
  readonly url: string | null;
  readonly doi: string | null;
  readonly venue: string | null;
  readonly publisher: Named | null;
  readonly authors: readonly Named[];
};
type Contribution = Named & {
  readonly level: string;
  readonly url: string | null;
  readonly project: Named & { readonly url: string | null };
};

type Profile = Named & {
  readonly slug: string;
  readonly pronouns: string | null;
  readonly headline: string | null;
  readonly location: string | null;
  readonly contact: { readonly email: string | null; readonly phone: string | null; readonly address: string | null } | null;
  readonly links: readonly { readonly label: string; readonly handle: string | null; readonly text: string; readonly url: string | null }[];
  readonly skills: readonly {
    readonly group: string | null;
    readonly level: string | null;
    readonly technology: Named & { readonly sameAs: string | null };
    readonly evidence: readonly Sentence[];
  }[];
  readonly languages: readonly { readonly level: string | null; readonly language: Named }[];
  readonly interests: readonly { readonly name: string; readonly keywords: readonly string[] }[];
};

/** A career with all of its records and sentences, in the order of the graph's lists. */
export type Career = Profile & {
  readonly positions: readonly Position[];
  readonly projects: readonly Project[];
  readonly education: readonly Education[];
  readonly certificates: readonly Certificate[];
  readonly awards: readonly Award[];
  readonly talks: readonly Talk[];
  readonly articles: readonly Article[];
  readonly contributions: readonly Contribution[];
  /** The sentences about the person and about what the person did, without the records. */
  readonly sentences: readonly Sentence[];
};

const dates = 'period { start end isOngoing }';
const sentence = `id text section isRecord document { title date url author { id name } } subject { id name nodeKind } ${dates}
  mentions { start length relation node { id name nodeKind } }`;

/** The fields of each list of a person, and its arguments. */
const lists = {
  positions: `positions(first: 40, after: $after) { nodes { id name title organization { id name url } client { id name } location workplace engagement workload ${dates}
    roles(first: 100) { nodes { id name title isImplicit ${dates} } } }`,
  projects: `projects(first: 40, after: $after, relations: [WORKED]) { nodes { id name url ${dates}
    positions(first: 10) { nodes { person { id name } organization { id name } } } organizations(first: 10) { nodes { id name } } clients(first: 10) { nodes { id name } } }`,
  education: `education(first: 100, after: $after) { nodes { id name school { id name } degree field score grade { value scale } courses honors ${dates} }`,
  certificates: 'certificates(first: 100, after: $after) { nodes { id name title date expires number url issuer { id name } }',
  awards: 'awards(first: 100, after: $after) { nodes { id name title date issuer { id name } }',
  talks: 'talks(first: 100, after: $after) { nodes { id name title date url event { id name } }',
  articles:
    'articles(first: 100, after: $after, relations: [WROTE]) { nodes { id name title type date url doi venue publisher { id name } authors { id name } }',
  contributions: 'contributions(first: 100, after: $after) { nodes { id name level url project { id name url } }',
  sentences: `statements(first: 100, after: $after) { nodes { ${sentence} }`,
} as const;

const documents = new Map(
  Object.entries(lists).map(([name, field]) => [
    name,
    parse(`query ($id: ID!, $after: String) { node(id: $id) { ... on Person { page: ${field} pageInfo { hasNextPage endCursor } } } } }`),
  ]),
);

const profile =
  parse(`query ($id: ID!) { node(id: $id) { ... on Person { id name slug isSubject pronouns headline location contact { email phone address }
  links { label handle text url } skills { group level technology { id name sameAs } evidence { ${sentence} } }
  languages { level language { id name } } interests { name keywords } } } }`);

/** The career of the person with this ID; null if there is none in the graph. */
export function careerOf(id: string, context: Context): Career | null {
  const { node } = dataOf<{ readonly node: (Profile & { readonly isSubject?: boolean }) | null }>(profile, { id }, context);
  if (!node?.isSubject) return null;
  const all = Object.fromEntries([...documents].map(([name, document]) => [name, everyRow(document, id, context)])) as unknown as Omit<
    Career,
    keyof Profile
  >;
  return { ...node, ...all, sentences: all.sentences.filter(({ isRecord }) => !isRecord) };
}

type Page = {
  readonly node: {
    readonly page: {
      readonly nodes: readonly unknown[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
};

/** All rows of a list, however many pages it has. */
function everyRow(document: DocumentNode, id: string, context: Context): readonly unknown[] {
  const rows: unknown[] = [];
  for (let after: string | null = null; ;) {
    const { page }: Page['node'] = dataOf<Page>(document, { id, after }, context).node;
    rows.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return rows;
    after = page.pageInfo.endCursor;
  }
}

function dataOf<Data>(document: DocumentNode, variables: Readonly<Record<string, unknown>>, context: Context): Data {
  const answer = answerTo(document, variables, context);
  if ('errors' in answer) throw new AggregateError(answer.errors);
  return answer.data as Data;
}
