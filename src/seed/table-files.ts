/** Reads a folder or a zip file of CSV files. Its content has a list of rows for each table; its places are those of the single files. */
import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import type { KeyPath, Location } from '../graph/draft.ts';
import { error, type Problem } from './problem.ts';
import type { LocatedFile } from './source-file.ts';

/** Larger tables are rejected, which bounds the cost of reading. In bytes. */
const maxSize = 1024 * 1024;

export class TableFiles implements LocatedFile {
  readonly name: string;
  /** The rows of each table by the name of its file; the size, for a table that is not read. */
  readonly content: unknown;
  readonly problems: readonly Problem[];
  /** The first line of each row, by the name of the file. */
  readonly #lines = new Map<string, readonly number[]>();

  /** `isRead` tells which files are tables to read. */
  constructor(name: string, files: ReadonlyMap<string, Uint8Array> | null, isRead: (name: string) => boolean) {
    this.name = name;
    const problems: Problem[] = files === null ? [error(this.locate([]), 'this is not a zip file')] : [];
    this.content = Object.fromEntries(
      [...(files ?? [])].map(([file, bytes]) => [file, isRead(file) ? this.#rows(file, bytes, problems) : `${bytes.length} bytes`]),
    );
    this.problems = problems;
  }

  line(): undefined {
    return undefined;
  }

  locate(path: KeyPath): Location {
    const [file, row] = path;
    if (typeof file !== 'string') return { file: this.name, line: 1, column: 1, length: 1 };
    const line = typeof row === 'number' ? this.#lines.get(file)?.[row] : undefined;
    return { file: `${this.name}/${file}`, line: line ?? 1, column: 1, length: 1 };
  }

  written(): undefined {}

  keyLocations(): ReadonlyMap<string, Location> {
    return new Map();
  }

  #rows(file: string, bytes: Uint8Array, problems: Problem[]): readonly unknown[] {
    const refuse = (message: string) => {
      problems.push(error(this.locate([file]), message));
      return [];
    };
    if (bytes.length > maxSize) return refuse(`this file is ${Math.ceil(bytes.length / 1024)} kB, and the limit is ${maxSize / 1024} kB`);
    if (!isUtf8(bytes)) return refuse('this file is not UTF-8: save it as UTF-8');
    try {
      const options = {
        columns: true,
        bom: true,
        info: true,
        raw: true,
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
      } as const;
      const rows = parse(Buffer.from(bytes), options) as unknown as readonly Row[];
      this.#lines.set(
        file,
        rows.map(({ info, raw }) => info.lines - (raw.trimEnd().match(/\n/g)?.length ?? 0)),
      );
      return rows.map(({ record }) => record);
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause;
      return refuse(`this is not CSV: ${cause.message}`);
    }
  }
}

type Row = { readonly record: unknown; readonly info: { readonly lines: number }; readonly raw: string };

/** The CSV files in a zip file, by their names without folders; null if it is none. What claims to be larger than a table may be is not unpacked. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.csv$/i.test(name) || originalSize > maxSize || unpacked + originalSize > 16 * maxSize) return false;
        unpacked += originalSize;
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, content]) => [basename(name), content]));
  } catch {
    return null; // The library throws errors of several kinds for a file that is no zip file or is damaged.
  }
}
