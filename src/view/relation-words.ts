/** What people call the connections of a node: the titles of its neighbors. */
import type { Kind } from '../graph/draft.ts';
import type { Relation } from '../graph/relation.ts';
import { pluralOf } from './kind-words.ts';

/** How a node is connected to another: as `NodeEdge` in the schema, seen from the first. */
export type Connection = {
  readonly from: Kind;
  readonly to: Kind;
  readonly relation: Relation;
  readonly relations: readonly Relation[];
  readonly direction: 'FORWARD' | 'BACKWARD';
};

/** Words for the nodes that are connected to one in the same way: `Used by`, `Talks about it`, `Replaced`. */
export function connectionInWords({ from, to, relation, relations, direction }: Connection): string {
  const ofKind = ofKinds[`${to} of ${from}`];
  if (ofKind !== undefined && !relations.some(isOfRecord)) return ofKind;
  const record = relations.filter(isOfRecord).find((one) => isTelling(one, from, to));
  if (record) return wordsOfRecord(record, from, to);
  if (isOfRecord(relation)) return wordsOfRecord(relation, from, to);
  return direction === 'FORWARD' ? sentences[relation][0] : backward(relation, to);
}

/** The words for connections that say one thing, by the kind of the other node and, after it, of this node. */
const ofKinds: Readonly<Record<string, string>> = {
  'language of person': 'Speaks',
  'person of language': 'Spoken by',
  'technology of certificate': 'Certifies',
  'certificate of technology': 'Certificates in it',
  'technology of award': 'For',
  'award of technology': 'Awards for it',
};

/** The relations of records, which say the same in both directions. */
type RecordRelation = 'WORKED' | 'SERVED' | 'SPOKE' | 'WROTE' | 'STUDIED' | 'CERTIFIED' | 'AWARDED' | 'CONTRIBUTED';

function isOfRecord(relation: Relation): relation is RecordRelation {
  return relation in records;
}

/** A record says more about two nodes than anything else, unless one is a technology. */
function isTelling(relation: RecordRelation, from: Kind, to: Kind): boolean {
  return from !== 'technology' && to !== 'technology' && (relation !== 'CONTRIBUTED' || [from, to].includes('contribution'));
}

/** The words for records, by the kind of the other node and, after it, of this node. */
const records: Readonly<Record<RecordRelation, Readonly<Record<string, string>>>> = {
  WORKED: {
    person: 'Held by',
    'person of organization': 'Worked here',
    'person of project': 'Worked on by',
    organization: 'At',
    'organization of person': 'Worked at',
    position: 'Jobs',
    'position of project': 'In the job',
    'position of role': 'Part of the job',
    role: 'Roles',
    'role of project': 'In the role',
    project: 'Projects',
  },
  SERVED: {
    organization: 'Client',
    person: 'Worked for this client',
    position: 'Jobs for this client',
    project: 'Projects for this client',
  },
  SPOKE: {
    person: 'On stage',
    organization: 'Represented',
    event: 'At',
    'event of person': 'Spoke at',
    talk: 'Talks',
  },
  WROTE: { person: 'Written by', organization: 'Published by', article: 'Articles' },
  STUDIED: { person: 'Studied by', 'person of organization': 'Studied here', organization: 'At', education: 'Education' },
  CERTIFIED: {
    person: 'Held by',
    organization: 'Issued by',
    certificate: 'Certificates',
    'certificate of organization': 'Certificates issued',
  },
  AWARDED: { person: 'Received by', organization: 'From', award: 'Awards', 'award of organization': 'Awards given' },
  CONTRIBUTED: {
    person: 'Contributed by',
    contribution: 'Open-source work',
    project: 'Contributed to',
    'project of contribution': 'Code for',
    'project of technology': 'Its open-source projects',
    technology: 'Contributed to',
  },
};

function wordsOfRecord(relation: RecordRelation, from: Kind, to: Kind): string {
  const words = records[relation];
  return words[`${to} of ${from}`] ?? words[to] ?? 'Connected to';
}

/** What the statements about a node name, and the start of what a node is named by. */
const sentences: Readonly<Record<Exclude<Relation, RecordRelation>, readonly [names: string, named: string]>> = {
  USED: ['Used', 'Used'],
  ABOUT: ['About', 'Discussed'],
  CLAIMED: ['Self-reported', 'Self-reported'],
  ATTESTED: ['According to others', 'According to others'],
  REPLACED: ['Replaced', 'Replaced'],
  COMPARED: ['Compared with', 'Compared'],
  AVOIDED: ['Avoided', 'Avoided'],
  QUOTED: ['Quotes', 'Quoted'],
  MENTIONED: ['Mentions', 'Mentioned'],
};

/** What names a node: `Used by`, `Discussed at`, `Used in projects`. */
function backward(relation: Exclude<Relation, RecordRelation>, by: Kind): string {
  const word = sentences[relation][1];
  if (relation === 'ABOUT' && topics[by]) return topics[by];
  if (relation === 'ATTESTED') return word;
  // The work of a person replaced it, not the person.
  if (by === 'person') return ['REPLACED', 'COMPARED', 'AVOIDED'].includes(relation) ? `${word} in work by` : `${word} by`;
  if (by === 'organization' || by === 'event') return `${word} at`;
  return `${word} in ${places[by] ?? pluralOf(by).toLowerCase()}`;
}

const topics: Readonly<Record<Kind, string>> = {
  talk: 'Talks about it',
  article: 'Articles about it',
  project: 'Projects about it',
  contribution: 'Open source about it',
};

const places: Readonly<Record<Kind, string>> = { position: 'jobs', contribution: 'open source' };
