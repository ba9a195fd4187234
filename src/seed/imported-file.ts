/** A file in another format, read as a career. Its places are those of the career, and each is located where the file has the value. */
import type { KeyPath, Location } from '../graph/draft.ts';
import type { Imported, ImportOptions, Loss, Refusal } from '../interchange/imported.ts';
import { pointerTo } from '../interchange/source-value.ts';
import { error, type Problem } from './problem.ts';
import type { LocatedFile } from './source-file.ts';
import { TableFiles } from './table-files.ts';

/** Reads the content of a file in a format, of any shape. */
export type Reader = (content: unknown, options: ImportOptions) => Imported | Refusal;

/** A value that is in no career, and its place. */
export type LocatedLoss = Omit<Loss, 'path'> & { readonly location: Location; readonly pointer: string };

export class ImportedFile implements LocatedFile {
  readonly name: string;
  readonly problems: readonly Problem[];
  /** The career, in the shape of a career's YAML. */
  readonly content: unknown;
  /** The slug of the person. */
  readonly slug: string | undefined;
  readonly lost: readonly LocatedLoss[];
  readonly #source: LocatedFile;
  readonly #origins: ReadonlyMap<string, KeyPath>;

  constructor(source: LocatedFile, read: Reader, options: ImportOptions) {
    this.name = source.name;
    this.#source = source;
    const result = source.problems.length > 0 ? null : read(source.content, options);
    const imported = result && 'career' in result ? result : null;
    this.problems = result && 'refusal' in result ? [error(source.locate(result.path), result.refusal)] : source.problems;
    this.content = imported?.career;
    this.slug = imported?.slug;
    this.lost = (imported?.lost ?? []).map(({ path, ...loss }) => ({
      ...loss,
      location: source.locate(path),
      pointer: this.#pointerTo(path),
    }));
    this.#origins = imported?.origins ?? new Map();
  }

  /** The text of a line, counted from 1; undefined if it has several values, because those beside a problem can be private. */
  line(number: number): string | undefined {
    const line = this.#source.line(number);
    return line !== undefined && line.split('":').length > 2 ? undefined : line;
  }

  locate(path: KeyPath, text?: string): Location {
    return this.#source.locate(this.#originOf(path), text);
  }

  written(path: KeyPath): string | undefined {
    return this.#source.written(this.#originOf(path));
  }

  keyLocations(): ReadonlyMap<string, Location> {
    return new Map();
  }

  /** The JSON pointer of a value of the career in its file: of a table, that of the row, counted from 0, and the column. */
  pointerOf(path: KeyPath): string {
    return this.#pointerTo(this.#originOf(path));
  }

  #pointerTo(path: KeyPath): string {
    return pointerTo(this.#source instanceof TableFiles ? path.slice(1) : path);
  }

  /** The path in the file of a value of the career, or of the nearest one around it that comes from the file. */
  #originOf(path: KeyPath): KeyPath {
    for (let length = path.length; length > 0; length -= 1) {
      const origin = this.#origins.get(pointerTo(path.slice(0, length)));
      if (origin) return origin;
    }
    return [];
  }
}
