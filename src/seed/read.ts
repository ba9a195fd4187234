/** Reads every file of a seed folder, and reports every fault it finds rather than the first. */
import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Draft } from '../graph/entity.ts';
import { Names } from '../graph/names.ts';
import { nodeKinds } from '../nodes/kinds.ts';
import { Drafting, type Reading, ref } from './drafting.ts';
import { error, inOrder, type Problem, suggestion } from './problem.ts';
import { advisers, rules, rulesOfWhole } from './rules/rules.ts';
import { checkShape } from './shape-problems.ts';
import { refTo, slug as slugShape } from './shapes.ts';
import { SourceFile } from './source-file.ts';

/** What a seed folder says, and all that is wrong with it. Only a seed without errors can be built. */
export type Seed = {
  readonly draft: Draft;
  readonly names: Names;
  readonly problems: readonly Problem[];
  /** What is no fault, but worth knowing; none while there are errors. */
  advice(): readonly Problem[];
  /** The files by name, for the lines that problems show. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** A hash of all files, names and contents. */
  readonly hash: string;
};

/** The shape of any file of a career: each kind's section, all optional, and the document that they are read in. */
export const careerShape = z.strictObject({
  document: refTo('document')
    .optional()
    .meta({ refersTo: ['document'], description: 'The document in which all of this file is read.' }),
  ...Object.fromEntries(nodeKinds.flatMap(({ section }) => (section ? [[section.key, section.shape.optional()]] : []))),
}) as z.ZodType<{ readonly document?: string } & Readonly<Record<string, unknown>>>;

/** Reads and checks all files under a folder. Throws only for faults that are not the files' (a disk that fails). */
export function readSeed(root: string): Seed {
  const folder = new Folder(root);
  const drafting = new Drafting();
  readVocabulary(folder, drafting);
  readCareers(folder, drafting);
  const names = new Names(
    drafting.entities,
    nodeKinds.map(({ kind }) => kind),
  );
  const isWhole = folder.problems.length === 0;
  const inForce = isWhole ? [...rules, ...rulesOfWhole] : rules;
  const ruleProblems = inForce.flatMap((rule) => rule({ draft: drafting, names }));
  const problems = inOrder([...folder.problems, ...ruleProblems]);
  const isSound = problems.every(({ severity }) => severity !== 'error');
  const advice = () => (isSound ? inOrder(advisers.flatMap((adviser) => adviser({ draft: drafting, names }))) : []);
  return { draft: drafting, names, problems, advice, files: folder.files, hash: folder.hash() };
}

function readVocabulary(folder: Folder, drafting: Drafting): void {
  const vocabularies = nodeKinds.flatMap(({ file }) => (file ? [file] : []));
  const known = vocabularies.map(({ name }) => name);
  for (const name of folder.yamlFiles('', known)) {
    const vocabulary = vocabularies.find((one) => one.name === name);
    const content = vocabulary && folder.read(name, z.array(vocabulary.shape));
    if (!vocabulary || !content) continue;
    for (const [index, entry] of content.value.entries()) vocabulary.draft(entry, content.file.place([index]), drafting);
  }
}

function readCareers(folder: Folder, drafting: Drafting): void {
  folder.refuse('people', 'move it into the folder of the person it is about');
  for (const career of folder.folders('people')) {
    const path = join('people', career);
    const slug = career.normalize(); // Some file systems take letters and accents apart.
    const person = ref('person', slug, folder.place(path));
    const { error: unfit } = slugShape.safeParse(slug);
    if (unfit) folder.problems.push(error(person.place.locate(), `this folder's name is a person's slug, and ${unfit.issues[0]?.message}`));
    for (const inner of folder.folders(path)) folder.refuse(join(path, inner), `move it into ${path}`);
    const contents = folder.yamlFiles(path).map((name) => folder.read(name, careerShape));
    const files = contents.filter((content) => content !== undefined);
    // Section by section, not file by file: statements then come in one order, however a career is split.
    for (const { section } of nodeKinds) {
      for (const { file, value } of files) {
        if (!section || value[section.key] === undefined) continue;
        const document = value.document === undefined ? null : ref('document', value.document, file.place(['document']));
        const reading: Reading = { document, section: null, countsFor: [], place: file.place([section.key]) };
        section.draft(value[section.key], reading, drafting, { person, slug });
      }
    }
    // A file that could not be read may be the one that has it.
    if (files.length === contents.length && !files.some(({ value }) => value['person'] !== undefined))
      folder.problems.push(error(person.place.locate(), `no file of this career has a "person": add it to ${slug}/person.yaml`));
  }
}

/** A folder of YAML files, what was read of it, and what was wrong with it. */
class Folder {
  readonly problems: Problem[] = [];
  readonly files = new Map<string, SourceFile>();
  readonly #root: string;
  readonly #hash = createHash('sha256');

  constructor(root: string) {
    this.#root = root;
    const entries = this.#entries('');
    if (entries === null) this.problems.push(error(this.place('').locate(), `there is no folder ${root} to read`));
    else if (entries.length === 0)
      this.problems.push(error(this.place('').locate(), `the folder ${root} is empty, so there is nothing to build`));
  }

  /** The names of the YAML files of a folder, in order. Any other file that looks meant for us is a problem; so is one whose name is not `known`. */
  yamlFiles(folder: string, known?: readonly string[]): readonly string[] {
    const names = (this.#entries(folder) ?? []).filter((entry) => entry.isFile()).map((entry) => entry.name);
    for (const name of names) {
      const place = this.place(join(folder, name));
      if (name.endsWith('.yml')) this.problems.push(error(place.locate(), 'this file is not read: seed files end in .yaml'));
      else if (name.endsWith('.yaml') && known && !known.includes(name)) {
        const hint = suggestion(name, known) || ` It may be ${known.join(', ')}.`;
        this.problems.push(error(place.locate(), `no kind of node has a file of this name.${hint}`));
      }
    }
    return names.filter((name) => name.endsWith('.yaml') && (known?.includes(name) ?? true)).map((name) => join(folder, name));
  }

  folders(folder: string): readonly string[] {
    return (this.#entries(folder) ?? []).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name);
  }

  /** Notes of each YAML file of a folder that it has no place there, and what to do with it. */
  refuse(folder: string, remedy: string): void {
    for (const name of this.yamlFiles(folder))
      this.problems.push(error(this.place(name).locate(), `this file is not read here: ${remedy}`));
  }

  /** A file's content in the given shape, or undefined after noting why not. */
  read<Shape extends z.ZodType>(name: string, shape: Shape): { file: SourceFile; value: z.output<Shape> } | undefined {
    const bytes = readFileSync(join(this.#root, name));
    const file = new SourceFile(this.#shown(name), bytes);
    this.#hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    this.files.set(file.name, file);
    const result = file.problems.length > 0 ? { problems: file.problems } : checkShape(file, shape);
    if ('content' in result) return { file, value: result.content };
    this.problems.push(...result.problems);
    return undefined;
  }

  /** A file or folder as a whole. */
  place(name: string): ReturnType<SourceFile['place']> {
    const place = { at: () => place, locate: () => ({ file: this.#shown(name), line: 1, column: 1, length: 1 }) };
    return place;
  }

  hash(): string {
    return this.#hash.copy().digest('hex');
  }

  #shown(name: string): string {
    return join(basename(this.#root), name);
  }

  #entries(folder: string): readonly Dirent[] | null {
    try {
      return readdirSync(join(this.#root, folder), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT' || (cause as NodeJS.ErrnoException).code === 'ENOTDIR') return null;
      throw cause;
    }
  }
}
