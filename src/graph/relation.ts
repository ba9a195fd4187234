/** What a statement says about another node, and how good it is as evidence. */

/** The sentence that the schema shows for a relation, and what follows from the relation. */
type Meaning = {
  readonly description: string;
  /** Authors may write its lower-case name before a name in a mark: `[[replaced:consul-template]]`. */
  readonly isWritable?: true;
  /** A person who has it to a technology knows, uses or works with that technology. Avoiding or replacing something does not count. */
  readonly countsAsKnowing?: true;
  /**
   * Evidence of something narrow (EKS) is also evidence of something broader (AWS). Avoiding cgo is not avoiding Go, and contributing to a
   * plugin is not contributing to what it extends.
   */
  readonly carriesToBroader?: true;
};

/** Every relation, from the one that says most about experience to the one that says least. */
export const relations = {
  USED: {
    description: 'The work was done with it. This counts as experience.',
    isWritable: true,
    countsAsKnowing: true,
    carriesToBroader: true,
  },
  WORKED: {
    description: 'A record of work: a position, a role in it or a project at it. Of a project, this counts as experience.',
    countsAsKnowing: true,
  },
  CONTRIBUTED: { description: 'Work was given to it, as an open-source contribution.', isWritable: true, countsAsKnowing: true },
  ABOUT: {
    description: 'The statement is about it: a talk or an article on it, or a person, organization or event that is spoken of.',
    isWritable: true,
    countsAsKnowing: true,
    carriesToBroader: true,
  },
  CLAIMED: {
    description: 'A person says that they know it, without saying where it was used.',
    isWritable: true,
    countsAsKnowing: true,
    carriesToBroader: true,
  },
  REPLACED: { description: 'The work took its place: it was there before and gave way.', isWritable: true },
  COMPARED: { description: 'The work is likened to it, or stands in for it. Nothing is said of using it.', isWritable: true },
  AVOIDED: { description: 'The work was done without it, on purpose.', isWritable: true },
  QUOTED: { description: 'It is cited word for word.', isWritable: true },
  STUDIED: { description: 'A record of a course of study.' },
  SPOKE: { description: 'A record of an appearance at an event.' },
  WROTE: { description: 'A record of something written.' },
} as const satisfies Readonly<Record<string, Meaning>>;

export type Relation = keyof typeof relations;

/** All relations, in the order of `relations`. */
export const relationsInOrder = Object.keys(relations) as readonly Relation[];

export const knowing = relationsWith('countsAsKnowing');

export const carriedToBroader: ReadonlySet<Relation> = new Set(relationsWith('carriesToBroader'));

/** The relations that authors may write in a mark, by the names that they write. */
export const writable: ReadonlyMap<string, Relation> = new Map(
  relationsWith('isWritable').map((relation) => [relation.toLowerCase(), relation]),
);

function relationsWith(flag: Exclude<keyof Meaning, 'description'>): readonly Relation[] {
  return relationsInOrder.filter((relation) => flag in relations[relation]);
}

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
