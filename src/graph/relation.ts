/** The relations that a statement can have to another node, and the strengths of evidence. */

/** The sentence that the schema shows for a relation, and what follows from the relation. */
type Meaning = {
  readonly description: string;
  /** Authors may write its lowercase name before a name in a mark: `[[replaced:consul-template]]`. */
  readonly isWritable?: true;
  /** A person who has it to a technology knows, uses or works with that technology. Avoiding or replacing something does not count. */
  readonly countsAsKnowing?: true;
  /**
   * Evidence of something narrow (EKS) is also evidence of something broader (AWS). Avoiding cgo is not avoiding Go, contributing to a plugin
   * is not contributing to what it extends, and who mentions EKS in passing has not named AWS.
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
    description: 'A record of work: a position, a role in it or a project at it. For a project, this counts as experience.',
    countsAsKnowing: true,
  },
  SERVED: {
    description:
      'A record of work for a client: of a freelancer, or of somebody whose employer sent them there. It does not make the client an employer.',
    isWritable: true,
  },
  CONTRIBUTED: {
    description:
      'Somebody made an open-source contribution to it. Unlike use, this does not count for broader technologies: contributing to a plugin or a provider is not contributing to what it extends.',
    isWritable: true,
    countsAsKnowing: true,
  },
  ABOUT: {
    description:
      'The statement is about it: it is the subject of a talk or an article, or a person, organization or event that is described.',
    isWritable: true,
    countsAsKnowing: true,
    carriesToBroader: true,
  },
  ATTESTED: {
    description:
      'Somebody else says that the person knows it: in a reference, or with a certificate or an award. It does not say where it was used.',
    countsAsKnowing: true,
    carriesToBroader: true,
  },
  CLAIMED: {
    description: 'A person says that they know it, without saying where it was used.',
    isWritable: true,
    countsAsKnowing: true,
    carriesToBroader: true,
  },
  REPLACED: { description: 'The work replaced it.', isWritable: true },
  COMPARED: { description: 'The work is compared to it, or stands in for it. This does not mean that it was used.', isWritable: true },
  AVOIDED: { description: 'The work deliberately avoided it.', isWritable: true },
  QUOTED: { description: 'Quoted word for word.', isWritable: true },
  STUDIED: { description: 'A record of a course of study.' },
  SPOKE: { description: 'A record of an appearance at an event.' },
  CERTIFIED: { description: 'A record of a certificate, a license or an examination.' },
  AWARDED: { description: 'A record of an award.' },
  WROTE: { description: 'A record of something written.' },
  MENTIONED: {
    description:
      'Named in passing, in an opinion or as an example. Nobody says that they know it, so it is neither experience, nor a claim, nor a topic.',
    isWritable: true,
  },
} as const satisfies Readonly<Record<string, Meaning>>;

export type Relation = keyof typeof relations;

/** All relations, in the order of `relations`. */
export const relationsInOrder = Object.keys(relations) as readonly Relation[];

/** The relations that count as knowing a technology. */
export const knowing = relationsWith('countsAsKnowing');

/** The relations for which evidence carries over to broader technologies. */
export const carriedToBroader: ReadonlySet<Relation> = new Set(relationsWith('carriesToBroader'));

/** The relations that authors may write in a mark, by the names that they write. */
export const writable: ReadonlyMap<string, Relation> = new Map(
  relationsWith('isWritable').map((relation) => [relation.toLowerCase(), relation]),
);

function relationsWith(flag: Exclude<keyof Meaning, 'description'>): readonly Relation[] {
  return relationsInOrder.filter((relation) => flag in relations[relation]);
}

/** The strengths of evidence, weakest first. */
export const strengths = {
  CLAIMED: 'A person says so about themselves.',
  ATTESTED: 'Somebody else says so about them, in a reference or with a certificate or an award.',
  PRACTICED: 'Done in a position, a project or a course of study.',
  PUBLIC: 'A talk, an article or an open-source contribution that anyone can look up.',
} as const;

export type EvidenceStrength = keyof typeof strengths;

const ranks = Object.keys(strengths) as readonly EvidenceStrength[];

/** The rank of a strength; the weakest is 0. */
export function rankOf(strength: EvidenceStrength): number {
  return ranks.indexOf(strength);
}

/** Whether evidence of a strength shows something, rather than that somebody says so. */
export function isShowing(strength: EvidenceStrength | null): boolean {
  return strength !== null && rankOf(strength) >= rankOf('PRACTICED');
}

/** The stronger of two. */
export function stronger(a: EvidenceStrength, b: EvidenceStrength): EvidenceStrength {
  return rankOf(a) >= rankOf(b) ? a : b;
}
