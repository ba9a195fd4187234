/** Lists, reads and locates the YAML files of a seed folder, and collects their problems. */
import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { z } from 'zod';
import type { Location, SourceLine, SourcePlace } from '../graph/draft.ts';
import { suggestion } from '../graph/spelling.ts';
import type { ImportOptions } from '../interchange/imported.ts';
import { readJsonResume } from '../interchange/json-resume.ts';
import { isLinkedInTable, readLinkedIn } from '../interchange/linkedin.ts';
import { refusalOf } from './operational-error.ts';
import { error, type Problem } from './problem.ts';
import type { Progress } from './progress.ts';
import { checkShape } from './shape-problems.ts';
import { ImportedFile, type LocatedLoss } from './imported-file.ts';
import { type LocatedFile, SourceFile } from './source-file.ts';
import type { UnreadFile } from './unread-files.ts';
import { TableFiles, unzipped } from './table-files.ts';

/** Files that stay in memory: more than most careers have. Others are read again if they have a problem. */
const maxCached = 16;

/** The bytes of a file, or those of each table in a folder by its name. */
type Content = Buffer | Map<string, Buffer>;

/** A larger file is not even read, whatever its format. In bytes. */
const maxSize = 64 * 1024 * 1024;

function contentOf(path: string): Content {
  const stats = statSync(path);
  if (stats.size > maxSize)
    throw new TooLarge(`it has ${Math.ceil(stats.size / 1024 / 1024)} MB, and the limit is ${maxSize / 1024 / 1024} MB`);
  if (!stats.isDirectory()) return readFileSync(path);
  const tables = readdirSync(path).filter((name) => /\.csv$/i.test(name));
  return new Map(tables.toSorted().map((name) => [name, readFileSync(join(path, name))]));
}

class TooLarge extends Error {}

function sourceFile(shown: string, content: Content): SourceFile {
  if (content instanceof Map) throw new Error(`${shown} is a folder`);
  return new SourceFile(shown, content);
}

/** A file in the format that its name says: JSON Resume, or a zip file or a folder that LinkedIn exports. */
function importedFile(shown: string, content: Content, options: ImportOptions): ImportedFile {
  const isTable = content instanceof Map || /\.zip$/i.test(shown);
  if (!isTable) return new ImportedFile(sourceFile(shown, content), readJsonResume, options);
  return new ImportedFile(
    new TableFiles(shown, content instanceof Map ? content : unzipped(content), isLinkedInTable),
    readLinkedIn,
    options,
  );
}

/** A file or a folder, or a link to one. */
type FolderEntry = { readonly name: string; readonly isFolder: boolean };

export class SeedFolder {
  readonly problems: Problem[] = [];
  /** Files whose contents are unknown. */
  readonly unread: UnreadFile[] = [];
  /** What files of other formats have and careers do not. */
  readonly lost: LocatedLoss[] = [];
  readonly #root: string;
  readonly #progress: Progress | undefined;
  readonly #hash = createHash('sha256');
  readonly #cache = new Map<string, LocatedFile>();
  /** Reads a file of another format again, by its name. */
  readonly #reopen = new Map<string, (shown: string, content: Content) => LocatedFile>();
  readonly #withProblems = new Set<string>();
  #size = 0;

  constructor(root: string, progress?: Progress) {
    this.#root = root;
    this.#progress = progress;
    if (!existsSync(root))
      this.problems.push(
        error(this.locate(this.place('')), `the folder ${root} does not exist: name another, or begin a career with "career init"`),
      );
  }

  /** The name of the folder or the file itself. */
  get name(): string {
    return basename(this.#root);
  }

  /** Whether it is a single file. */
  get isFile(): boolean {
    return existsSync(this.#root) && statSync(this.#root).isFile();
  }

  /** Whether it has careers in the format of a seed, not only résumés in other formats; and if it has nothing at all. */
  get isSeed(): boolean {
    const entries = this.#entries('') ?? [];
    return entries.length === 0 || entries.some(({ name }) => name === 'people' || /(?<!\.marks)\.ya?ml$/.test(name));
  }

  has(name: string): boolean {
    return existsSync(join(this.#root, name));
  }

  /** Whether a folder has the files that LinkedIn exports. */
  isLinkedIn(folder: string): boolean {
    return (this.#entries(folder) ?? []).some(({ name }) => /^(profile|positions)\.csv$/i.test(name));
  }

  /** The résumés in a folder, sorted by name: JSON, and the zip files that LinkedIn exports. */
  foreignFiles(folder: string): readonly string[] {
    const entries = (this.#entries(folder) ?? []).filter(({ name, isFolder }) => !isFolder && /\.(json|zip)$/i.test(name));
    return entries.map(({ name }) => join(folder, name));
  }

  /** The number of files read. */
  get size(): number {
    return this.#size;
  }

  /** The YAML files of a folder, sorted by name. A file that ends in .yml is a problem; so is a file that is not `known`. */
  yamlFiles(folder: string, known?: readonly string[]): readonly string[] {
    const names = (this.#entries(folder) ?? []).filter((entry) => !entry.isFolder).map((entry) => entry.name);
    for (const name of names) {
      if (name.endsWith('.yml')) this.#refuse(join(folder, name), 'this file is not read: seed files end in .yaml');
      else if (name.endsWith('.yaml') && known && !known.includes(name)) {
        const hint = suggestion(name, known) || ` The vocabulary files are ${known.join(', ')}.`;
        this.#refuse(join(folder, name), `there is no vocabulary file of this name.${hint}`);
      }
    }
    return names.filter((name) => name.endsWith('.yaml') && (known?.includes(name) ?? true)).map((name) => join(folder, name));
  }

  folders(folder: string): readonly string[] {
    return (this.#entries(folder) ?? []).filter((entry) => entry.isFolder).map((entry) => entry.name);
  }

  /** Reports each YAML file of a folder as misplaced, with a remedy. */
  reportMisplaced(folder: string, remedy: string): void {
    for (const name of this.yamlFiles(folder).filter((one) => !one.endsWith('.marks.yaml')))
      this.#refuse(name, `this file is not read here: ${remedy}`);
  }

  /** The content of a file in the given shape; undefined if it has problems, which are then reported. */
  read<Shape extends z.ZodType>(name: string, shape: Shape): { place: SourcePlace; value: z.output<Shape> } | undefined {
    const file = this.#opened(name, sourceFile);
    return file && this.#checked(file, shape);
  }

  /** The career in a file of another format, also as YAML would have it, and the slug of its person; undefined if it has problems, which are then reported. */
  readForeign<Shape extends z.ZodType>(
    name: string,
    shape: Shape,
    options: ImportOptions,
  ): { place: SourcePlace; value: z.output<Shape>; slug: string; written: unknown } | undefined {
    const file = this.#opened(name, (shown, content) => importedFile(shown, content, options));
    if (!file) return undefined;
    const { slug = '', lost, content: written } = file;
    this.#reopen.set(file.name, (shown, content) => importedFile(shown, content, { ...options, slugOf: () => slug }));
    this.lost.push(...lost);
    const content = this.#checked(file, shape);
    return content && { ...content, slug, written };
  }

  /** A file, or a folder of tables, that is read for the first time; undefined if the system refuses. */
  #opened<File extends LocatedFile>(name: string, open: (shown: string, content: Content) => File): File | undefined {
    const content = this.#attempt(name, contentOf);
    if (content === undefined) return undefined;
    for (const [part, bytes] of content instanceof Map ? content : [['', content] as const])
      this.#hash.update(`${join(name, part)}\0${bytes.length}\0`).update(bytes);
    this.#size += 1;
    this.#progress?.(this.#size, 'files read');
    const file = open(this.#shown(name), content);
    this.#cached(file);
    return file;
  }

  #checked<Shape extends z.ZodType>(file: LocatedFile, shape: Shape): { place: SourcePlace; value: z.output<Shape> } | undefined {
    const result = file.problems.length > 0 ? { problems: file.problems } : checkShape(file, shape);
    if ('content' in result) return { place: { file: file.name, path: [] }, value: result.content };
    this.#withProblems.add(file.name);
    this.problems.push(...result.problems);
    this.unread.push({ name: relative(basename(this.#root), file.name), text: file instanceof SourceFile ? file.text : null });
    return undefined;
  }

  /** The place of a whole file or folder. */
  place(name: string): SourcePlace {
    return { file: this.#shown(name), path: null };
  }

  /** The location of a problem at a place; with `text`, the location of that text within it. */
  locate({ file, path }: SourcePlace, text?: string): Location {
    if (path === null) return { file, line: 1, column: 1, length: 1 };
    this.#withProblems.add(file);
    return this.#file(file).locate(path, text);
  }

  /** The file and the line of a place, and its JSON pointer in a file of another format. */
  sourceOf({ file: name, path }: SourcePlace): SourceLine {
    const file = this.#file(name);
    const { file: shown, line } = file.locate(path ?? []);
    return { file: shown, line, pointer: file instanceof ImportedFile ? file.pointerOf(path ?? []) : null };
  }

  /** A file with a problem, by its name in the problem. */
  get(name: string): LocatedFile | undefined {
    return this.#withProblems.has(name) ? this.#file(name) : undefined;
  }

  hash(): string {
    return this.#hash.copy().digest('hex');
  }

  #file(name: string): LocatedFile {
    const cached = this.#cache.get(name);
    if (cached) return cached;
    const open = this.#reopen.get(name) ?? sourceFile;
    return this.#cached(open(name, contentOf(join(dirname(this.#root), name))));
  }

  #cached(file: LocatedFile): LocatedFile {
    const [oldest] = this.#cache.keys();
    if (oldest !== undefined && this.#cache.size === maxCached) this.#cache.delete(oldest);
    this.#cache.set(file.name, file);
    return file;
  }

  #shown(name: string): string {
    return join(basename(this.#root), name);
  }

  /** The entries of a folder, sorted by name; null if it does not exist. */
  #entries(folder: string): readonly FolderEntry[] | null {
    if (this.isFile || !existsSync(join(this.#root, folder))) return null;
    const entries = this.#attempt(folder, (path) => readdirSync(path, { withFileTypes: true })) ?? [];
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => this.#followed(folder, entry));
  }

  /** Reads from the file system; undefined if the system refuses, which is then reported. */
  #attempt<Result>(name: string, read: (path: string) => Result): Result | undefined {
    try {
      return read(join(this.#root, name));
    } catch (cause) {
      const reason = cause instanceof TooLarge ? cause.message : refusalOf(cause);
      if (reason === undefined) throw cause;
      this.#refuse(name, `this cannot be read: ${reason}`);
      return undefined;
    }
  }

  /** Reports a file or a folder whose contents are not read. */
  #refuse(name: string, message: string): void {
    this.problems.push(error(this.locate(this.place(name)), message));
    this.unread.push({ name, text: null });
  }

  /** An entry of a folder, or the target of a link; none if it is not part of the seed or has a problem, which is then reported. */
  #followed(folder: string, entry: Dirent): readonly FolderEntry[] {
    const { name } = entry;
    // Notes next to the files and hidden entries, such as the links by which editors lock a file, are not part of the seed.
    if (
      entry.isFile()
        ? !/\.(?:ya?ml|json|zip|csv)$/i.test(name) || /^(?:package|package-lock|tsconfig)\.json$/.test(name)
        : name.startsWith('.')
    )
      return [];
    const path = join(this.#root, folder, name);
    const report = (message: string) => {
      this.#refuse(join(folder, name), message);
      return [];
    };
    if (name.includes('\uFFFD')) return report('this name is not UTF-8: rename it');
    if (entry.isSymbolicLink() && !existsSync(path)) return report('this link is broken: fix it or remove it');
    const target = entry.isSymbolicLink() ? statSync(path) : entry;
    if (!target.isFile() && !target.isDirectory()) return report('this is neither a file nor a folder: remove it');
    return [{ name, isFolder: target.isDirectory() }];
  }
}
