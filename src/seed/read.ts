/** Reads every file of a seed folder, and reports every problem rather than only the first. */
import { z } from 'zod';
import { type Draft, type DraftNode, inside, type Location, type SourcePlace } from '../graph/draft.ts';
import { Names } from '../graph/names.ts';
import { careerFiles } from './career-files.ts';
import { DraftBuilder, type RecordContext, ref } from './draft-builder.ts';
import { DraftStore } from './draft-store.ts';
import { FoundNames } from './found-names.ts';
import { SeedFolder } from './seed-folder.ts';
import type { LocatedLoss } from './imported-file.ts';
import { freeSlug } from './free-slug.ts';
import { leaveOut, type LeftOut } from './leave-out.ts';
import { careerSections, type NodeKind, vocabularyFiles } from './node-kind.ts';
import { attempt } from './operational-error.ts';
import { error, inOrder, type Problem } from './problem.ts';
import type { Progress } from './progress.ts';
import type { Rule } from './rules/rule.ts';
import { adviceRules, rules, wholeSeedRules } from './rules/rules.ts';
import { refTo, section, slug as slugShape } from './shapes.ts';
import { ShippedVocabulary } from './shipped-vocabulary.ts';
import type { LocatedFile } from './source-file.ts';
import { type ProvisionalName, supplyNames } from './supplied-names.ts';
import { groupedByName } from './unknown-names.ts';
import { definedIn } from './unread-files.ts';

/** The contents of a seed folder, and every problem in it. Only a seed without errors can be built. Disposing of it frees its temporary files. */
export type Seed = Disposable & {
  readonly drafts: DraftStore;
  readonly names: Names;
  readonly problems: readonly Problem[];
  /** The careers that are left out, and why. Their problems are not among the others. */
  readonly leftOut: readonly LeftOut[];
  /** What files of other formats have and the careers do not. */
  readonly lost: readonly LocatedLoss[];
  /** The location of a place; with `text`, the location of that text within it. */
  readonly locate: (place: SourcePlace, text?: string) => Location;
  /** Advice for the careers' owners; none if there are errors. */
  advice(): readonly Problem[];
  /** The names of open careers that are in no vocabulary, those of most careers first. */
  readonly provisional: readonly ProvisionalName[];
  /** Whether every file could be read, so that all names are known. */
  readonly isWhole: boolean;
  /** The vocabulary that ships with the program. */
  readonly vocabulary: ShippedVocabulary;
  /** The number of files read, and each file with a problem by name, to show the line of the problem. */
  readonly files: { readonly size: number; get(name: string): LocatedFile | undefined };
  /** A hash of the names and contents of all files. */
  readonly hash: string;
};

/** The shape of a career's files: the section of each kind and the document that they come from, all optional. */
export function careerShape(kinds: readonly NodeKind[]): CareerShape {
  return z.strictObject({
    document: refTo('document')
      .optional()
      .meta({
        refersTo: ['document'],
        description: 'The document that all of this file comes from. Left out: the only one of the career’s own `documents`.',
      }),
    section: section.optional().meta({ description: 'The section of all records in this file that name none.' }),
    ...Object.fromEntries(careerSections(kinds).map(({ key, shape }) => [key, shape.optional()])),
  }) as CareerShape;
}

type CareerShape = z.ZodType<{ readonly document?: string; readonly section?: string } & Readonly<Record<string, unknown>>>;

/**
 * Reads and checks all files under a folder. `leavesOut`: careers with errors are left out rather than prevent the build; by default if the
 * folder is not a seed, but has résumés. Throws an `OperationalError` if there is no space for temporary files.
 */
export function readSeed(
  root: string,
  kinds: readonly NodeKind[],
  progress?: Progress,
  { leavesOut }: { readonly leavesOut?: boolean | undefined } = {},
): Seed {
  const folder = new SeedFolder(root, progress);
  const remedy = 'Free some space, or set TMPDIR to a folder on another disk.';
  const builder = new DraftBuilder((place) => folder.sourceOf(place));
  const vocabulary = new ShippedVocabulary(kinds);
  const included = new Map<string, string | null>();
  const stored = (some: Iterable<Draft>) =>
    attempt(`Cannot write the contents of ${root} to a temporary file`, remedy, () => {
      const written = new DraftStore(some);
      return { drafts: written, provisional: supplyNames(written, kinds, vocabulary, builder) };
    });
  let { drafts, provisional } = stored(draftsOf(folder, kinds, builder, vocabulary, included));
  if (drafts.size === 0 && folder.problems.length === 0)
    folder.problems.push(error(folder.locate(folder.place('')), nothingIn(root, kinds)));
  const namesOf = (store: DraftStore) =>
    new Names(
      store,
      kinds.map(({ kind }) => kind),
    );
  let names = namesOf(drafts);
  const locate = (place: SourcePlace, text?: string) => folder.locate(place, text);
  const mayExist = definedIn(folder.unread, kinds);
  const problemsFoundBy = (checks: readonly Rule[]) =>
    Iterator.from(drafts).flatMap((draft) => {
      const last = draft.nodes.at(-1);
      if (last) progress?.(last.ordinal, 'nodes checked');
      return checks.flatMap((rule) => rule({ draft, drafts, names, kinds, vocabulary, locate, mayExist }));
    });
  const problemsBesides = (others: readonly Problem[]) =>
    groupedByName(inOrder([...others, ...problemsFoundBy(others.length === 0 ? [...rules, ...wholeSeedRules] : rules)]));
  let unread: readonly Problem[] = folder.problems;
  let problems = problemsBesides(unread);
  const leftOut: LeftOut[] = [];
  const isAllowed = leavesOut ?? !(folder.isSeed || folder.isFile);
  // Usually once. A career that uses what an unreadable file defines turns out to have errors only when that file is left out.
  for (let next; (next = isAllowed ? leaveOut(drafts, names, problems, included) : null);) {
    const { isLeft, remaining } = next;
    const previous = drafts;
    ({ drafts, provisional } = stored(remaining));
    previous[Symbol.dispose]();
    names = namesOf(drafts);
    unread = unread.filter((problem) => !isLeft(problem));
    problems = problemsBesides(unread);
    leftOut.push(...next.leftOut);
    for (const { path } of next.leftOut) included.delete(path);
  }
  const isSound = problems.every(({ severity }) => severity !== 'error');
  const advice = () => (isSound ? inOrder([...problemsFoundBy(adviceRules)]) : []);
  return {
    drafts,
    names,
    problems,
    leftOut,
    locate,
    advice,
    lost: folder.lost,
    provisional,
    isWhole: unread.length === 0,
    vocabulary,
    files: folder,
    hash: folder.hash(),
    [Symbol.dispose]: () => drafts[Symbol.dispose](),
  };
}

/** The message for a folder without any node, such as one that is not a seed. */
function nothingIn(root: string, kinds: readonly NodeKind[]): string {
  const names = vocabularyFiles(kinds)
    .map(({ name }) => name)
    .join(', ');
  return `there is nothing in ${root} to build a graph from: a seed folder contains ${names}, and the files of each career, such as people/<slug>/person.yaml. Or name a résumé or a folder of them: JSON Resume (.json), or what LinkedIn exports (.zip)`;
}

/** The contents of each vocabulary file, then of each career. */
function* draftsOf(
  folder: SeedFolder,
  kinds: readonly NodeKind[],
  builder: DraftBuilder,
  vocabulary: ShippedVocabulary,
  included: Map<string, string | null>,
): Generator<Draft> {
  const defined: DraftNode[] = [];
  for (const draft of definitions(folder, kinds, builder)) {
    defined.push(...draft.nodes);
    yield draft;
  }
  yield* careers(folder, kinds, builder, new FoundNames(defined, vocabulary, folder), included);
}

function* definitions(folder: SeedFolder, kinds: readonly NodeKind[], builder: DraftBuilder): Generator<Draft> {
  const files = vocabularyFiles(kinds);
  const known = files.map(({ name }) => name);
  for (const name of folder.yamlFiles('', known)) {
    const vocabularyFile = files.find((file) => file.name === name);
    const content = vocabularyFile && folder.read(name, z.array(vocabularyFile.shape));
    if (!vocabularyFile || !content) continue;
    for (const [index, entry] of content.value.entries()) vocabularyFile.draft(entry, inside(content.place, index), builder);
    yield builder.take();
  }
}

/** The contents of each career. Adds the path and the slug of each to `included`, also of those that cannot be read. */
function* careers(
  folder: SeedFolder,
  kinds: readonly NodeKind[],
  builder: DraftBuilder,
  found: FoundNames,
  included: Map<string, string | null>,
): Generator<Draft> {
  const shape = careerShape(kinds);
  const all = careerFiles(folder);
  const slugs = new Set(all.map(({ slug }) => slug));
  for (const { path, slug: given, unnamed, yaml, foreign, marks } of all) {
    if (given !== null) reportIfNoSlug(given, folder.place(path), folder);
    const slugOfPerson = (name: string | null) => given ?? freeSlug(name ?? unnamed, slugs);
    const options = { slugOf: slugOfPerson, unnamed, keepsContact: false };
    const imported = foreign.map((name) => folder.readForeign(name, shape, options));
    const contents = [...yaml.map((name) => folder.read(name, shape)), ...imported.map((one) => one && { ...one, isForeign: true })];
    const slug = given ?? imported[0]?.slug;
    included.set(folder.place(path).file, slug ?? null);
    if (slug === undefined) continue;
    const files = contents.filter((content) => content !== undefined);
    const person = ref('person', slug, folder.place(path));
    builder.begin({ slug, path: person.place.file, isOpen: foreign.length > 0 });
    const only = onlyDocumentOf(files);
    // Section by section, not file by file, so that statements have the same order however a career is split into files.
    for (const part of careerSections(kinds)) {
      for (const { place, value, ...file } of files) {
        builder.hasOwnSlugs = 'isForeign' in file;
        if (value[part.key] === undefined) continue;
        const named = value.document ?? only;
        const document = named === undefined ? null : ref('document', named, inside(place, 'document'));
        const context: RecordContext = {
          document,
          section: value.section ?? null,
          countsFor: [],
          time: null,
          place: inside(place, part.key),
        };
        part.draft(value[part.key], context, builder, { person, slug });
      }
    }
    // A file that could not be read may contain it.
    if (files.length === contents.length && !files.some(({ value }) => value['person'] !== undefined)) {
      folder.problems.push(error(folder.locate(person.place), `no file of this career has a "person": add it to ${slug}/person.yaml`));
      folder.unread.push({ name: path, text: slug });
    }
    yield foreign.length > 0 ? found.marked(builder.take(), marks) : builder.take();
  }
}

/** The slug of the only document that comes with a career; undefined if several do, or none. */
function onlyDocumentOf(files: readonly { readonly value: Readonly<Record<string, unknown>> }[]): string | undefined {
  const slugs = files.flatMap(({ value }) => (value['documents'] ?? []) as readonly { readonly slug: string }[]).map(({ slug }) => slug);
  return slugs.length === 1 ? slugs[0] : undefined;
}

function reportIfNoSlug(slug: string, place: SourcePlace, folder: SeedFolder): void {
  const { error: notASlug } = slugShape.safeParse(slug);
  if (notASlug)
    folder.problems.push(error(folder.locate(place), `the name of this folder must be a person's slug: ${notASlug.issues[0]?.message}`));
}
