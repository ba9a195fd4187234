/** Everything that the page of a career shows, in one request. */
import { parse } from 'graphql';
import type { PartialDate } from '../../../graph/partial-date.ts';
import { answerTo } from '../../../questions/answer.ts';
import type { Context } from '../../../schema/builder.ts';
import type { PeriodWords } from '../../../view/words.ts';
import { type Quoted, quotedFields } from '../statements.ts';

/** The GraphQL request behind the page. Fragments keep it short, which is why it is not one of the questions: those may not have any. */
export const careerRequest = `query Career($person: ID!, $rows: Int = 100, $hasEvidence: Boolean = true) {
  node(id: $person) {
    ... on Person {
      id slug name isSubject pronouns headline location
      contact { email phone address }
      languages { level language { id name } }
      interests { name keywords }
      links { label text url }
      statements { totalCount }
      self: statements(first: $rows, isOwn: true) { totalCount nodes { ...Sentence isRecord document { author { id name } } } }
      documents: related(kinds: [DOCUMENT]) { nodes { id name ... on Document { kind date author { id name } } } }
      timeline { months atLeast gaps { start end months } }
      positions(first: $rows, where: { isEmployment: true }) { ...Positions }
      activities: positions(first: $rows, where: { isEmployment: false }) { ...Positions }
      projects(first: $rows, relations: [WORKED]) {
        totalCount
        nodes { id name url period { ...Dates } positions(first: 0) { totalCount } }
      }
      technologies(first: $rows, order: MONTHS, relations: [USED, CONTRIBUTED, ABOUT, ATTESTED, CLAIMED]) {
        totalCount
        edges {
          node { id slug name kind }
          strength
          experience {
            months atLeast strength evidenceCount
            spells {
              start end isThroughout isOngoing knownUntil
              positions { id }
              evidence @include(if: $hasEvidence) { id }
            }
            evidence @include(if: $hasEvidence) {
              ...Sentence
              document { author { id } }
              subject {
                id name nodeKind
                ... on Talk { date }
                ... on Article { date }
                ... on Contribution { project { id } }
              }
            }
          }
        }
      }
      named: technologies(first: $rows, relations: [MENTIONED]) { totalCount edges { isConfirmed node { id slug name } } }
      talks(first: $rows) { totalCount nodes { id title date event { id name } videoState url } }
      articles(first: $rows, relations: [WROTE]) { totalCount nodes { id title date publisher { id name } venue url } }
      contributions(first: $rows) { totalCount nodes { id level url project { id name } } }
      certificates(first: $rows) { totalCount nodes { id title date expires issuer { id name } url } }
      awards(first: $rows) { totalCount nodes { id title date issuer { id name } } }
      education(first: $rows) { totalCount nodes { id name degree field school { id name } period { ...Dates } grade { value scale } score honors } }
    }
  }
}
fragment Positions on PositionConnection {
  totalCount
  nodes {
    id name title engagement workload workplace location
    organization { id name }
    client { id name }
    period { ...Dates }
    statements(first: $rows) @include(if: $hasEvidence) {
      totalCount
      nodes { ...Sentence isRecord figures { kind } subject { id name nodeKind } }
    }
  }
}
fragment Dates on Period { start end isOngoing knownUntil }
fragment Sentence on Statement { ${quotedFields} }
`;

const request = parse(careerRequest);

type Named = { readonly id: string; readonly name: string };
type List<Item> = { readonly totalCount: number; readonly nodes: readonly Item[] };

export type Job = Named & {
  readonly title: string;
  readonly engagement: string | null;
  readonly workload: string | null;
  readonly workplace: string | null;
  readonly location: string | null;
  readonly organization: Named | null;
  readonly client: Named | null;
  readonly period: PeriodWords | null;
  readonly statements?: List<
    Quoted & {
      readonly isRecord: boolean;
      readonly figures: readonly { readonly kind: string }[];
      readonly subject: Named & { readonly nodeKind: string };
    }
  >;
};

export type Proof = Quoted & {
  readonly document: { readonly author: { readonly id: string } };
  readonly subject: Named & { readonly nodeKind: string; readonly date?: PartialDate | null; readonly project?: { readonly id: string } };
};

export type Spell = {
  readonly start: PartialDate;
  readonly end: PartialDate;
  readonly isThroughout: boolean;
  readonly isOngoing: boolean;
  readonly knownUntil: PartialDate | null;
  readonly positions: readonly { readonly id: string }[];
  readonly evidence?: readonly { readonly id: string }[];
};

export type Skill = {
  readonly node: Named & { readonly slug: string; readonly kind: string | null };
  readonly strength: 'CLAIMED' | 'ATTESTED' | 'PRACTICED' | 'PUBLIC';
  readonly experience: {
    readonly months: number | null;
    readonly atLeast: number | null;
    readonly strength: Skill['strength'];
    readonly evidenceCount: number;
    readonly spells: readonly Spell[];
    readonly evidence?: readonly Proof[];
  } | null;
};

type Study = Named & {
  readonly degree: string | null;
  readonly field: string | null;
  readonly school: Named | null;
  readonly period: PeriodWords | null;
  readonly grade: { readonly value: number; readonly scale: number | null } | null;
  readonly score: string | null;
  readonly honors: readonly string[];
};

/** A sentence about the person, and who wrote it. */
export type SelfSentence = Quoted & { readonly isRecord: boolean; readonly document: Quoted['document'] & { readonly author: Named } };

type Honor = { readonly id: string; readonly title: string; readonly date: PartialDate | null; readonly issuer: Named | null };

export type Career = Named & {
  readonly slug: string;
  readonly isSubject: boolean;
  readonly pronouns: string | null;
  readonly links: readonly { readonly label: string; readonly text: string; readonly url: string | null }[];
  readonly statements: { readonly totalCount: number };
  /** What documents say about the person rather than about the person’s jobs, talks and other work. */
  readonly self: List<SelfSentence>;
  readonly headline: string | null;
  readonly location: string | null;
  readonly contact: { readonly email: string | null; readonly phone: string | null; readonly address: string | null } | null;
  readonly languages: readonly { readonly level: string | null; readonly language: Named }[];
  readonly interests: readonly { readonly name: string; readonly keywords: readonly string[] }[];
  readonly certificates: List<Honor & { readonly expires: PartialDate | null; readonly url: string | null }>;
  readonly awards: List<Honor>;
  readonly documents: {
    readonly nodes: readonly (Named & { readonly kind: string; readonly date: PartialDate | null; readonly author: Named })[];
  };
  readonly timeline: {
    readonly months: number | null;
    readonly atLeast: number | null;
    readonly gaps: readonly { readonly start: PartialDate; readonly end: PartialDate; readonly months: number }[] | null;
  };
  readonly positions: List<Job>;
  /** Volunteering and memberships. */
  readonly activities: List<Job>;
  readonly projects: List<
    Named & { readonly url: string | null; readonly period: PeriodWords | null; readonly positions: { readonly totalCount: number } }
  >;
  readonly technologies: { readonly totalCount: number; readonly edges: readonly Skill[] };
  /** What a text names in passing, and what it names where nobody has confirmed in which sense. */
  readonly named: {
    readonly totalCount: number;
    readonly edges: readonly { readonly isConfirmed: boolean; readonly node: Named & { readonly slug: string } }[];
  };
  readonly talks: List<{
    readonly id: string;
    readonly title: string;
    readonly date: PartialDate | null;
    readonly event: Named | null;
    readonly videoState: string | null;
    readonly url: string | null;
  }>;
  readonly articles: List<{
    readonly id: string;
    readonly title: string;
    readonly date: PartialDate | null;
    readonly publisher: Named | null;
    readonly venue: string | null;
    readonly url: string | null;
  }>;
  readonly contributions: List<{
    readonly id: string;
    readonly level: 'CREATOR' | 'MAJOR' | 'MINOR';
    readonly url: string | null;
    readonly project: Named;
  }>;
  readonly education: List<Study>;
};

/** What to ask for, from the most to the least: a career can exceed what one request may read. */
const attempts = [
  { rows: 100, hasEvidence: true },
  { rows: 30, hasEvidence: true },
  { rows: 30, hasEvidence: false },
] as const;

/** The career of the person with an id, with less detail if it is very long. Null if the person has no career in the graph, or if even that exceeds a request. */
export function careerOf(person: string, context: Context): Career | null {
  for (const attempt of attempts) {
    const answer = answerTo(request, { person, ...attempt }, context);
    if ('errors' in answer) continue;
    const career = answer.data['node'] as Career | null;
    return career?.isSubject ? career : null;
  }
  return null;
}
