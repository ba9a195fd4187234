/** Steps of paths in words, so that a path can be read aloud. A sentence says what the relation of the step says, and no more. */
import type { Kind } from '../../graph/draft.ts';
import type { Relation } from '../../graph/relation.ts';

/** A node as a sentence names it. */
export type NamedNode = { readonly kind: Kind; readonly name: string };

/** A sentence that starts with the subject, and the same one starting with the object. */
type Phrase = readonly [fromSubject: string, fromObject: string];

/** The phrases of a relation, by the kind of its object; `other` for any other kind. */
type Phrases = Readonly<Record<Kind, Phrase>> & { readonly other: Phrase };

const phrases: Readonly<Record<Relation, Phrases>> = {
  USED: { other: ['{subject} used {object}', '{object} was used {in subject}'] },
  WORKED: {
    person: ['{subject} was part of the work of {object}', '{object} worked {on subject}'],
    organization: ['{subject} was part of the work at {object}', 'Work at {object} included {subject}'],
    other: ['{subject} was part of {object}', '{object} included {subject}'],
  },
  SERVED: { other: ['{subject} was for the client {object}', '{object} was a client of {subject}'] },
  CONTRIBUTED: {
    person: ['{subject} was made by {object}', '{object} made {subject}'],
    other: ['{subject} {contributed to} {object}', '{object} received open-source work {in subject}'],
  },
  ABOUT: { other: ['{subject} is about {object}', '{object} is a subject of {subject}'] },
  CLAIMED: {
    language: ['{subject} speaks {object}', '{object} is spoken by {subject}'],
    other: ['{subject} names {object} as a skill', '{object} is a self-reported skill of {subject}'],
  },
  ATTESTED: {
    language: ['{subject} speaks {object}, according to somebody else', 'According to somebody else, {subject} speaks {object}'],
    other: ['{object} is a skill of {subject}, according to somebody else', 'According to somebody else, {object} is a skill of {subject}'],
  },
  REPLACED: { other: ['{subject} replaced {object}', '{object} was replaced {in subject}'] },
  COMPARED: { other: ['{subject} is compared to {object}', '{object} is compared to {subject}'] },
  AVOIDED: { other: ['{subject} avoided {object}', '{object} was avoided {in subject}'] },
  MENTIONED: { other: ['{subject} mentions {object}', '{object} is mentioned {in subject}'] },
  QUOTED: { other: ['{subject} quotes {object}', '{object} is quoted {in subject}'] },
  STUDIED: {
    person: ['{subject} had {object} as a student', '{object} was a student {in subject}'],
    other: ['{subject} was offered by {object}', '{object} offered {subject}'],
  },
  CERTIFIED: {
    person: ['{subject} was issued to {object}', '{object} has {subject}'],
    other: ['{subject} was issued by {object}', '{object} issued {subject}'],
  },
  AWARDED: {
    person: ['{subject} was given to {object}', '{object} received {subject}'],
    other: ['{subject} was given by {object}', '{object} gave {subject}'],
  },
  SPOKE: {
    person: ['{subject} had {object} on stage', '{object} was on stage {in subject}'],
    organization: ['{subject} had someone from {object} on stage', 'Someone from {object} was on stage {in subject}'],
    other: ['{subject} took place at {object}', '{object} had {subject} on its program'],
  },
  WROTE: {
    person: ['{subject} was written by {object}', '{object} wrote {subject}'],
    other: ['{subject} was published by {object}', '{object} published {subject}'],
  },
};

/** The sentence for an arrow from a subject to an object, starting with either. `via`: the narrower nodes that the evidence names instead. */
export function sentenceOf(
  relation: Relation,
  {
    subject,
    object,
    via,
    startsWith,
  }: {
    readonly subject: NamedNode;
    readonly object: NamedNode;
    readonly via: readonly string[];
    readonly startsWith: 'subject' | 'object';
  },
): string {
  const [fromSubject, fromObject] = phrases[relation][object.kind] ?? phrases[relation].other;
  const words: Readonly<Record<string, string>> = {
    subject: nounOf(subject),
    object: via.length > 0 ? `${nounOf(object)} (${via.join(', ')})` : nounOf(object),
    'in subject': `${subject.kind === 'person' ? 'by' : 'in'} ${nounOf(subject)}`,
    'contributed to': subject.kind === 'person' ? 'contributed to' : 'included open-source work on',
    'on subject': `${subject.kind === 'project' ? 'on' : 'in'} ${nounOf(subject)}`,
  };
  const text = (startsWith === 'subject' ? fromSubject : fromObject).replace(/\{([a-z ]+)\}/g, (_, key: string) => words[key] ?? '');
  return `${text.startsWith('the ') ? `T${text.slice(1)}` : text}${/\.”?$/.test(text) ? '' : '.'}`;
}

/** Kinds whose nodes have names of their own. Those of other kinds have titles. */
const named: ReadonlySet<Kind> = new Set(['person', 'organization', 'event', 'technology', 'language']);

function nounOf({ kind, name }: NamedNode): string {
  if (named.has(kind)) return name;
  if (kind === 'project') return `the project ${name}`;
  return `the ${kind === 'education' ? 'degree program' : kind} “${name}”`;
}
