/** A folder of YAML files: what is in it, what was wrong with it, and where in it a place is. */
import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import type { Location, Place } from '../graph/draft.ts';
import { suggestion } from '../graph/spelling.ts';
import { refusalOf } from './operational-error.ts';
import { error, type Problem } from './problem.ts';
import type { Progress } from './progress.ts';
import { checkShape } from './shape-problems.ts';
import { SourceFile } from './source-file.ts';

/** How many files stay in memory: more than most careers have. The others are read again if they have a problem. */
const maxKept = 16;

/** A file or a folder, whether it is there itself or a link leads to it. */
type Entry = { readonly name: string; readonly isFolder: boolean };

export class SeedFolder {
  readonly problems: Problem[] = [];
  readonly #root: string;
  readonly #progress: Progress | undefined;
  readonly #hash = createHash('sha256');
  readonly #kept = new Map<string, SourceFile>();
  readonly #faulty = new Set<string>();
  #size = 0;

  constructor(root: string, progress?: Progress) {
    this.#root = root;
    this.#progress = progress;
    if (this.#entries('') === null) this.problems.push(error(this.locate(this.place('')), `there is no folder ${root} to read`));
  }

  /** How many files were read. */
  get size(): number {
    return this.#size;
  }

  /** The names of the YAML files of a folder, in order. Any other file that looks meant for us is a problem; so is one whose name is not `known`. */
  yamlFiles(folder: string, known?: readonly string[]): readonly string[] {
    const names = (this.#entries(folder) ?? []).filter((entry) => !entry.isFolder).map((entry) => entry.name);
    for (const name of names) {
      const location = this.locate(this.place(join(folder, name)));
      if (name.endsWith('.yml')) this.problems.push(error(location, 'this file is not read: seed files end in .yaml'));
      else if (name.endsWith('.yaml') && known && !known.includes(name)) {
        const hint = suggestion(name, known) || ` It may be ${known.join(', ')}.`;
        this.problems.push(error(location, `no kind of node has a file of this name.${hint}`));
      }
    }
    return names.filter((name) => name.endsWith('.yaml') && (known?.includes(name) ?? true)).map((name) => join(folder, name));
  }

  folders(folder: string): readonly string[] {
    return (this.#entries(folder) ?? []).filter((entry) => entry.isFolder).map((entry) => entry.name);
  }

  /** Reports each YAML file of a folder as misplaced, and what to do about it. */
  refuse(folder: string, remedy: string): void {
    for (const name of this.yamlFiles(folder))
      this.problems.push(error(this.locate(this.place(name)), `this file is not read here: ${remedy}`));
  }

  /** A file's content in the given shape, or undefined after noting why not. */
  read<Shape extends z.ZodType>(name: string, shape: Shape): { place: Place; value: z.output<Shape> } | undefined {
    const bytes = this.#attempt(name, (path) => readFileSync(path));
    if (bytes === undefined) return undefined;
    const file = this.#keep(new SourceFile(this.#shown(name), bytes));
    this.#hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    this.#size += 1;
    this.#progress?.(this.#size, 'files read');
    const result = file.problems.length > 0 ? { problems: file.problems } : checkShape(file, shape);
    if ('content' in result) return { place: { file: file.name, path: [] }, value: result.content };
    this.#faulty.add(file.name);
    this.problems.push(...result.problems);
    return undefined;
  }

  /** A file or folder as a whole. */
  place(name: string): Place {
    return { file: this.#shown(name), path: null };
  }

  /** Where a problem is; with `text`, where that text stands within the place. */
  locate({ file, path }: Place, text?: string): Location {
    if (path === null) return { file, line: 1, column: 1, length: 1 };
    this.#faulty.add(file);
    return this.#file(file).locate(path, text);
  }

  /** The line that a place is on. */
  lineOf({ file, path }: Place): number {
    return this.#file(file).locate(path ?? []).line;
  }

  /** A file that has a problem in it, by the name that the problem gives it. */
  get(name: string): SourceFile | undefined {
    return this.#faulty.has(name) ? this.#file(name) : undefined;
  }

  hash(): string {
    return this.#hash.copy().digest('hex');
  }

  #file(name: string): SourceFile {
    return this.#kept.get(name) ?? this.#keep(new SourceFile(name, readFileSync(join(dirname(this.#root), name))));
  }

  #keep(file: SourceFile): SourceFile {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size === maxKept) this.#kept.delete(oldest);
    this.#kept.set(file.name, file);
    return file;
  }

  #shown(name: string): string {
    return join(basename(this.#root), name);
  }

  /** What is in a folder, by name; null if there is no such folder. */
  #entries(folder: string): readonly Entry[] | null {
    if (!existsSync(join(this.#root, folder))) return null;
    const entries = this.#attempt(folder, (path) => readdirSync(path, { withFileTypes: true })) ?? [];
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => this.#followed(folder, entry));
  }

  /** What the system reads at a path; undefined after noting why it refuses to. */
  #attempt<Result>(name: string, read: (path: string) => Result): Result | undefined {
    try {
      return read(join(this.#root, name));
    } catch (cause) {
      const reason = refusalOf(cause);
      if (reason === undefined) throw cause;
      this.problems.push(error(this.locate(this.place(name)), `this cannot be read: ${reason}`));
      return undefined;
    }
  }

  /** An entry of a folder, or what the link in its place leads to; none after noting why it cannot be read. */
  #followed(folder: string, entry: Dirent): readonly Entry[] {
    const { name } = entry;
    // Neither is ours: notes beside the files, and what is hidden, such as the links by which editors lock a file.
    if (entry.isFile() ? !/\.ya?ml$/.test(name) : name.startsWith('.')) return [];
    const path = join(this.#root, folder, name);
    const refused = (message: string) => {
      this.problems.push(error(this.locate(this.place(join(folder, name))), message));
      return [];
    };
    if (name.includes('\uFFFD')) return refused('this name is not UTF-8: rename it');
    if (entry.isSymbolicLink() && !existsSync(path)) return refused('this link leads nowhere: correct it or remove it');
    const target = entry.isSymbolicLink() ? statSync(path) : entry;
    if (!target.isFile() && !target.isDirectory()) return refused('this is neither a file nor a folder: remove it');
    return [{ name, isFolder: target.isDirectory() }];
  }
}
