/** Generates an invented seed of any size, with the proportions of the careers under `seed/`, to measure the cost of a large graph. */
import type { Draft } from '../src/graph/draft.ts';
import { figureKinds } from '../src/graph/figure.ts';
import { Names } from '../src/graph/names.ts';
import { nodeKinds } from '../src/nodes/kinds.ts';
import { technologyKinds } from '../src/nodes/technology/technology.seed.ts';
import { DraftBuilder, ref } from '../src/seed/draft-builder.ts';
import { DraftStore } from '../src/seed/draft-store.ts';
import { careerSections } from '../src/seed/node-kind.ts';
import { careerShape, type Seed } from '../src/seed/read.ts';
import { ShippedVocabulary } from '../src/seed/shipped-vocabulary.ts';

/** The shape of a career. */
const shape = careerShape(nodeKinds);

/** Real names for the most popular technologies; the others are invented. Nearly everyone knows the first. */
const popular = ['Go', 'AWS', 'Kubernetes', 'Linux', 'Docker', 'PostgreSQL', 'Python', 'Terraform', 'Java', 'Git', 'Azure', 'Kafka'];

const kindsOfFigure = Object.keys(figureKinds);

export const technologyCount = 400;

/** The number of technologies that are broader than others. They are the most popular ones. */
const broaderCount = 20;
/** One career in this many is as long as those under `seed/`; the others are this fraction of it. */
const longEvery = 20;
const shortShare = 1 / 8;

/** The seed for a number of people. The same number always gives the same seed. */
export function syntheticSeed(people: number): Seed {
  const drafts = new DraftStore(draftsOf(people));
  const names = new Names(
    drafts,
    nodeKinds.map(({ kind }) => kind),
  );
  return {
    drafts,
    names,
    problems: [],
    advice: () => [],
    leftOut: [],
    lost: [],
    locate: ({ file }) => ({ file, line: 1, column: 1, length: 1 }),
    provisional: [],
    isWhole: true,
    vocabulary: new ShippedVocabulary([]),
    files: new Map(),
    hash: `${people} invented people`,
    [Symbol.dispose]: () => drafts[Symbol.dispose](),
  };
}

function* draftsOf(people: number): Generator<Draft> {
  const world = new World(people);
  const builder = new DraftBuilder(({ file }) => ({ file, line: 1, pointer: null }));
  for (const { file } of nodeKinds) {
    if (!file) continue;
    for (const entry of world.vocabulary(file.name)) {
      file.draft(file.shape.parse(entry), { file: `seed/${file.name}`, path: null }, builder);
      yield builder.take();
    }
  }
  for (let index = 0; index < people; index += 1) {
    draftCareer(personSlug(index), world.career(index), builder);
    yield builder.take();
  }
}

/** The slug of an invented person; the first has a long career. */
export function personSlug(index: number): string {
  return `person-${index}`;
}

/** The slug of the nth most popular technology. */
export function technologySlug(rank: number): string {
  return popular[rank]?.toLowerCase() ?? `technology-${rank}`;
}

/** The slug of the nth largest employer. */
export function organizationSlug(rank: number): string {
  return `organization-${rank}`;
}

type YamlEntry = Readonly<Record<string, unknown>>;

function draftCareer(slug: string, written: YamlEntry, builder: DraftBuilder): void {
  const career = shape.parse(written);
  const place = { file: `seed/people/${slug}/career.yaml`, path: null };
  const person = ref('person', slug, place);
  const context = { document: ref('document', `${slug}-page`, place), section: null, countsFor: [], time: null, place };
  for (const section of careerSections(nodeKinds)) {
    if (career[section.key] !== undefined) section.draft(career[section.key], context, builder, { person, slug });
  }
}

/** The state that all careers share: the number of nodes of each kind, and random choices. */
class World {
  readonly #people: number;
  readonly #organizations: number;
  readonly #events: number;
  readonly #openProjects: number;
  readonly #random = new Random(1);
  readonly #vocabularies: Readonly<Record<string, readonly [number, (rank: number) => YamlEntry]>>;

  constructor(people: number) {
    this.#people = people;
    this.#organizations = 20 + Math.round(people / 10);
    this.#events = 10 + Math.round(people / 100);
    this.#openProjects = Math.min(people, 20 + Math.round(people / 50));
    this.#vocabularies = {
      'technologies.yaml': [technologyCount, (rank) => this.#technology(rank)],
      'organizations.yaml': [this.#organizations, (rank) => ({ slug: organizationSlug(rank), name: `${word(rank)} Company` })],
      'events.yaml': [this.#events, (rank) => ({ slug: `event-${rank}`, name: `${word(rank)}Conf`, date: `${2005 + (rank % 20)}-10` })],
      'documents.yaml': [
        people,
        (rank) => ({ slug: `${personSlug(rank)}-page`, title: `Page of ${personName(rank)}`, kind: 'RESUME', author: personSlug(rank) }),
      ],
    };
  }

  /** The entries of a vocabulary file. */
  *vocabulary(file: string): Generator<YamlEntry> {
    const [count, entry] = this.#vocabularies[file] ?? [0, () => ({})];
    for (let rank = 0; rank < count; rank += 1) yield entry(rank);
  }

  /** A career as its files would contain it. */
  career(index: number): YamlEntry {
    const share = index % longEvery === 0 ? 1 : shortShare;
    const count = (usual: number) => this.#random.about(usual * share);
    const slug = personSlug(index);
    return {
      person: { name: personName(index), section: 'Profile', statements: this.#sentences(count(20)) },
      positions: this.#positions(slug, Math.max(1, count(4)), share),
      contributions: this.#contributions(index, count(6)),
      talks: upTo(count(3.5), (at) => this.#talk(index, at)),
      articles: upTo(count(2.5), (at) => ({
        title: `${this.#noun()} and ${this.#noun()}`,
        slug: `${slug}-article-${at}`,
        ...(this.#random.happens(0.8) ? { publisher: this.#organization() } : {}),
        date: this.#month(),
        section: 'Writing',
        statements: this.#sentences(2),
      })),
      education: upTo(this.#random.about(0.5), () => ({
        school: this.#organization(),
        degree: 'B.S.',
        period: { start: '1998', end: '2002' },
        section: 'Education',
        honors: ['Summa Cum Laude'],
        statements: this.#sentences(1),
      })),
    };
  }

  #technology(rank: number): YamlEntry {
    const slug = technologySlug(rank);
    const count = rank < broaderCount ? 0 : this.#random.about(0.6);
    const broader = [...new Set(upTo(count, () => technologySlug(1 + this.#random.below(broaderCount - 1))))];
    const kinds = Object.keys(technologyKinds);
    return { slug, name: popular[rank] ?? `${word(rank)}DB`, kind: kinds[rank % kinds.length], broader };
  }

  /** Consecutive positions, newest first, each with its roles and projects. */
  #positions(person: string, count: number, share: number): readonly YamlEntry[] {
    let month = 12 * 2003 + this.#random.below(60);
    return upTo(count, (at) => {
      const start = month;
      month += 6 + this.#random.below(40);
      const end = at === count - 1 && this.#random.happens(0.5) ? 'present' : monthText(month - 1);
      const roles = this.#random.happens(0.25) ? ['Engineer', 'Lead'] : [];
      return {
        organization: this.#organization(),
        slug: `position-${at}`,
        title: `${this.#noun()} Engineer`,
        period: { start: monthText(start), end },
        section: `Work Experience › ${at}`,
        statements: this.#sentences(roles.length > 0 ? 1 : 8),
        roles: roles.map((title) => ({ title, statements: this.#sentences(5) })),
        projects: upTo(this.#random.about(share === 1 ? 4 : 2), (nth) => this.#project(`${person}-project-${at}-${nth}`)),
      };
    }).toReversed();
  }

  #project(slug: string): YamlEntry {
    const statements = this.#sentences(1);
    if (this.#random.happens(0.1)) return { project: this.#openProject(), statements };
    return { name: `${word(this.#random.below(50_000))} ${this.#noun()}`, slug, statements };
  }

  /** The open-source projects that a person contributed to. Each project was created by one of the first people. */
  #contributions(index: number, count: number): readonly YamlEntry[] {
    const own = `open-project-${index}`;
    const others = new Set(upTo(count, () => this.#openProject()));
    others.delete(own);
    const section = 'Open Source Contributions';
    const created = {
      name: `Open ${word(index)}`,
      slug: own,
      level: 'CREATOR',
      // Some of the projects are technologies themselves.
      ...(index < broaderCount ? { technology: technologySlug(broaderCount + index) } : {}),
      section,
      statements: this.#sentences(1),
    };
    const given = [...others].map((project) => ({ project, level: 'MINOR', section, statements: this.#sentences(1) }));
    return index < this.#openProjects ? [created, ...given] : given;
  }

  #talk(index: number, at: number): YamlEntry {
    const partner = this.#random.below(this.#people);
    const isShared = partner !== index && this.#random.happens(0.25);
    return {
      title: `${this.#noun()} with ${this.#noun()}`,
      slug: `${personSlug(index)}-talk-${at}`,
      event: `event-${this.#random.ranked(this.#events)}`,
      date: this.#month(),
      with: isShared ? [{ person: personSlug(partner), part: 'SPEAKER', organization: this.#organization() }] : [],
      section: 'Speaking Events',
      statements: this.#sentences(3),
    };
  }

  #sentences(count: number): readonly YamlEntry[] {
    return upTo(count, () => {
      const marks = upTo(this.#random.about(1.5), () => this.#mark());
      const about = marks.length > 0 ? ` with ${marks.join(' and ')}` : '';
      const what = `${this.#noun()} for ${word(this.#random.ranked(20_000)).toLowerCase()} ${this.#noun()}`;
      if (!this.#random.happens(0.04)) return { text: `Built a ${what}${about}.` };
      return {
        text: `Cut the cost of a ${what} by 50%${about}.`,
        figures: [
          { kind: kindsOfFigure[what.length % kindsOfFigure.length], measure: 'cost', value: 50, unit: 'percent', change: 'DECREASE' },
        ],
      };
    });
  }

  #mark(): string {
    if (this.#random.happens(0.05)) return `[[organization/${this.#organization()}]]`;
    const technology = technologySlug(this.#random.ranked(technologyCount));
    if (this.#random.happens(0.03)) return `[[avoided:${technology}]]`;
    return this.#random.happens(0.03) ? `[[replaced:${technology}]]` : `[[${technology}]]`;
  }

  #noun(): string {
    return nouns[this.#random.ranked(nouns.length)] as string;
  }

  #organization(): string {
    return organizationSlug(this.#random.ranked(this.#organizations));
  }

  #openProject(): string {
    return `open-project-${this.#random.ranked(this.#openProjects)}`;
  }

  #month(): string {
    return monthText(12 * 2006 + this.#random.below(12 * 19));
  }
}

const nouns =
  'service platform pipeline cluster library dashboard scheduler migration deployment interface release test cache proxy index queue'.split(
    ' ',
  );

/** Reproducible random numbers: Mulberry32 (Tommy Ettinger, 2017). */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from 0 up to, but not including, the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** A whole number with this mean. */
  about(mean: number): number {
    return Math.floor(mean + this.next());
  }

  /** A rank from 0, distributed like popularity: the nth occurs about 1/n as often as the first (Zipf's law). */
  ranked(count: number): number {
    return Math.floor((count + 1) ** this.next()) - 1;
  }
}

function upTo<Value>(count: number, valueOf: (index: number) => Value): readonly Value[] {
  return Array.from({ length: count }, (_, index) => valueOf(index));
}

/** A month, counted from year 0, as a date. */
function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function personName(index: number): string {
  return `${word(index % 500)} ${word(Math.floor(index / 3))}`;
}

const syllables = 'bdfgklmnprstvz'.split('').flatMap((consonant) => 'aeiou'.split('').map((vowel) => consonant + vowel));

/** An invented word for a number, different for each number. */
function word(number: number): string {
  let [text, rest] = ['', number + syllables.length];
  for (; rest > 0; rest = Math.floor(rest / syllables.length)) text += syllables[rest % syllables.length];
  return text.charAt(0).toUpperCase() + text.slice(1);
}
