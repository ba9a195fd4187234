/** What a statement says about another node, and how good it is as evidence. */

/** Every relation, with the sentence that the schema shows for it, from the one that says most about experience to the one that says least. */
export const relations = {
  USED: 'The work was done with it. This counts as experience.',
  WORKED: 'A record of work: a position, a role in it or a project at it. Of a project, this counts as experience.',
  CONTRIBUTED: 'Work was given to it, as an open-source contribution.',
  ABOUT: 'The statement is about it: a talk or an article on it, or a person, organization or event that is spoken of.',
  CLAIMED: 'A person says that they know it, without saying where it was used.',
  REPLACED: 'The work took its place: it was there before and gave way.',
  COMPARED: 'The work is likened to it, or stands in for it. Nothing is said of using it.',
  AVOIDED: 'The work was done without it, on purpose.',
  QUOTED: 'It is cited word for word.',
  STUDIED: 'A record of a course of study.',
  SPOKE: 'A record of an appearance at an event.',
  WROTE: 'A record of something written.',
} as const;

export type Relation = keyof typeof relations;

/** All relations, strongest first. */
export const relationsInOrder = Object.keys(relations) as readonly Relation[];

/** The relations by which somebody or something is said to know, use or deal with a technology. What was avoided or replaced does not count. */
export const knowing = ['USED', 'WORKED', 'CONTRIBUTED', 'ABOUT', 'CLAIMED'] as const satisfies readonly Relation[];

/** The relations for which evidence of something narrow (EKS) is evidence of something broader (AWS). Avoiding cgo is not avoiding Go, and work given to a plugin is not work given to what it plugs into. */
export const carriedToBroader: ReadonlySet<Relation> = new Set<Relation>(['USED', 'ABOUT', 'CLAIMED']);

/** The relations an author may write before a name in a mark, by their lower-case names: `[[replaced:consul-template]]`. */
export const writable: ReadonlyMap<string, Relation> = new Map(
  (['USED', 'CONTRIBUTED', 'ABOUT', 'CLAIMED', 'REPLACED', 'COMPARED', 'AVOIDED', 'QUOTED'] as const).map((relation) => [
    relation.toLowerCase(),
    relation,
  ]),
);

/** How good evidence is, weakest first. */
export const strengths = {
  CLAIMED: 'Somebody says so of themselves.',
  PRACTISED: 'It was done within a position, a project or a course of study.',
  PUBLIC: 'A talk, an article or an open-source contribution that anyone can look up.',
} as const;

export type EvidenceStrength = keyof typeof strengths;

const ranks = Object.keys(strengths) as readonly EvidenceStrength[];

/** The place of a strength among all, the weakest being 0. */
export function rankOf(strength: EvidenceStrength): number {
  return ranks.indexOf(strength);
}

/** The better of two. */
export function stronger(a: EvidenceStrength, b: EvidenceStrength): EvidenceStrength {
  return rankOf(a) >= rankOf(b) ? a : b;
}
