/** Reads every file of a seed folder, and reports every fault it finds rather than the first. */
import { join } from 'node:path';
import { z } from 'zod';
import { type Draft, inside, type Place } from '../graph/draft.ts';
import { Names } from '../graph/names.ts';
import { DraftBuilder, type RecordContext, ref } from './draft-builder.ts';
import { DraftStore } from './draft-store.ts';
import { SeedFolder } from './seed-folder.ts';
import { type NodeKind, vocabularyFiles } from './node-kind.ts';
import { attempt } from './operational-error.ts';
import { error, inOrder, type Problem } from './problem.ts';
import type { Progress } from './progress.ts';
import type { Rule } from './rules/rule.ts';
import { adviceRules, rules, wholeSeedRules } from './rules/rules.ts';
import { refTo, slug as slugShape } from './shapes.ts';
import type { SourceFile } from './source-file.ts';

/** What a seed folder says, and all that is wrong with it. Only a seed without errors can be built. What it keeps on disk goes when it is disposed of. */
export type Seed = Disposable & {
  readonly drafts: DraftStore;
  readonly names: Names;
  readonly problems: readonly Problem[];
  /** What is no fault, but worth knowing; none while there are errors. */
  advice(): readonly Problem[];
  /** How many files were read, and those with problems by name, for the lines that are shown. */
  readonly files: { readonly size: number; get(name: string): SourceFile | undefined };
  /** A hash of all files, names and contents. */
  readonly hash: string;
};

/** The shape of any file of a career: each kind's section, all optional, and the document that they are read in. */
export function careerShape(kinds: readonly NodeKind[]): CareerShape {
  return z.strictObject({
    document: refTo('document')
      .optional()
      .meta({ refersTo: ['document'], description: 'The document in which all of this file is read.' }),
    ...Object.fromEntries(kinds.flatMap(({ section }) => (section ? [[section.key, section.shape.optional()]] : []))),
  }) as CareerShape;
}

type CareerShape = z.ZodType<{ readonly document?: string } & Readonly<Record<string, unknown>>>;

/** Reads and checks all files under a folder. Throws an `OperationalError` if there is no room to keep what they say. */
export function readSeed(root: string, kinds: readonly NodeKind[], progress?: Progress): Seed {
  const folder = new SeedFolder(root, progress);
  const remedy = 'Free some space, or name a folder on another disk in TMPDIR.';
  const drafts = attempt(`Cannot keep what ${root} says in a temporary file`, remedy, () => new DraftStore(draftsOf(folder, kinds)));
  if (drafts.size === 0 && folder.problems.length === 0)
    folder.problems.push(error(folder.locate(folder.place('')), nothingIn(root, kinds)));
  const names = new Names(
    drafts,
    kinds.map(({ kind }) => kind),
  );
  const locate = (place: Place, text?: string) => folder.locate(place, text);
  const found = (inForce: readonly Rule[]) =>
    Iterator.from(drafts).flatMap((draft) => {
      const last = draft.nodes.at(-1);
      if (last) progress?.(last.ordinal, 'nodes checked');
      return inForce.flatMap((rule) => rule({ draft, drafts, names, kinds, locate }));
    });
  const isWhole = folder.problems.length === 0;
  const problems = inOrder([...folder.problems, ...found(isWhole ? [...rules, ...wholeSeedRules] : rules)]);
  const isSound = problems.every(({ severity }) => severity !== 'error');
  const advice = () => (isSound ? inOrder([...found(adviceRules)]) : []);
  return { drafts, names, problems, advice, files: folder, hash: folder.hash(), [Symbol.dispose]: () => drafts[Symbol.dispose]() };
}

/** What to say of a folder that has no node to build, such as one that was never meant as a seed. */
function nothingIn(root: string, kinds: readonly NodeKind[]): string {
  const names = vocabularyFiles(kinds)
    .map(({ name }) => name)
    .join(', ');
  return `there is nothing in ${root} to build a graph from: a seed folder holds ${names}, and the files of each career, such as people/<slug>/person.yaml`;
}

/** What each file of the vocabulary says, then each career. */
function* draftsOf(folder: SeedFolder, kinds: readonly NodeKind[]): Generator<Draft> {
  const builder = new DraftBuilder((place) => folder.lineOf(place));
  yield* vocabulary(folder, kinds, builder);
  yield* careers(folder, kinds, builder);
}

function* vocabulary(folder: SeedFolder, kinds: readonly NodeKind[], builder: DraftBuilder): Generator<Draft> {
  const files = vocabularyFiles(kinds);
  const known = files.map(({ name }) => name);
  for (const name of folder.yamlFiles('', known)) {
    const one = files.find((file) => file.name === name);
    const content = one && folder.read(name, z.array(one.shape));
    if (!one || !content) continue;
    for (const [index, entry] of content.value.entries()) one.draft(entry, inside(content.place, index), builder);
    yield builder.take();
  }
}

function* careers(folder: SeedFolder, kinds: readonly NodeKind[], builder: DraftBuilder): Generator<Draft> {
  const shape = careerShape(kinds);
  folder.refuse('people', 'move it into the folder of the person it is about');
  for (const career of folder.folders('people')) {
    const path = join('people', career);
    const slug = career.normalize(); // Some file systems take letters and accents apart.
    const person = ref('person', slug, folder.place(path));
    const { error: unfit } = slugShape.safeParse(slug);
    if (unfit)
      folder.problems.push(error(folder.locate(person.place), `this folder's name is a person's slug, and ${unfit.issues[0]?.message}`));
    for (const inner of folder.folders(path)) folder.refuse(join(path, inner), `move it into ${path}`);
    const contents = folder.yamlFiles(path).map((name) => folder.read(name, shape));
    const files = contents.filter((content) => content !== undefined);
    // Section by section, not file by file: statements then come in one order, however a career is split.
    for (const { section } of kinds) {
      for (const { place, value } of files) {
        if (!section || value[section.key] === undefined) continue;
        const document = value.document === undefined ? null : ref('document', value.document, inside(place, 'document'));
        const context: RecordContext = { document, section: null, countsFor: [], place: inside(place, section.key) };
        section.draft(value[section.key], context, builder, { person, slug });
      }
    }
    // A file that could not be read may be the one that has it.
    if (files.length === contents.length && !files.some(({ value }) => value['person'] !== undefined))
      folder.problems.push(error(folder.locate(person.place), `no file of this career has a "person": add it to ${slug}/person.yaml`));
    yield builder.take();
  }
}
