/** Reads a folder or a zip file of CSV files. Its content has a list of rows for each table; its places are those of the single files. */
import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Unzip, UnzipInflate, unzipSync } from 'fflate';
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

  /** `files` can be why there are none. `isRead` tells which files are tables to read. */
  constructor(name: string, files: ReadonlyMap<string, Table> | string, isRead: (name: string) => boolean) {
    this.name = name;
    const problems: Problem[] = typeof files === 'string' ? [error(this.locate([]), files)] : [];
    this.content = Object.fromEntries(
      [...(typeof files === 'string' ? [] : files)].map(([file, bytes]) => [
        file,
        isRead(file) ? this.#rows(file, bytes, problems) : `${bytes.length} bytes`,
      ]),
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

  #rows(file: string, bytes: Table, problems: Problem[]): readonly unknown[] {
    const refuse = (message: string) => {
      problems.push(error(this.locate([file]), message));
      return [];
    };
    if (bytes.length > maxSize || !(bytes instanceof Uint8Array))
      return refuse(`this file is ${Math.ceil(bytes.length / 1024)} kB, and the limit is ${maxSize / 1024} kB`);
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

/** The bytes of a table, or of one that is not read, their number. */
type Table = Uint8Array | { readonly length: number };

type Row = { readonly record: unknown; readonly info: { readonly lines: number }; readonly raw: string };

/** A zip file with more files, or more bytes in its tables, is rejected. */
const [maxFiles, maxUnpacked] = [1000, 16 * maxSize];

/** Compressed bytes that are unpacked at once. They become at most a thousand times as many. */
const step = 4096;

/** The CSV files in a zip file, by their names without folders, or why it is rejected. A table that says that it is too large is not unpacked. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Table> | string {
  try {
    let files = 0;
    unzipSync(bytes, { filter: () => (files += 1) === 0 }); // Reads the list of files only.
    if (files > maxFiles) return `this zip file has ${files.toLocaleString('en')} files, and the limit is ${maxFiles}`;
    return tablesIn(bytes) ?? `this zip file unpacks to more than ${maxUnpacked / 1024 / 1024} MB`;
  } catch {
    return 'this is not a zip file'; // The library throws errors of several kinds for a file that is none or is damaged.
  }
}

/** Unpacks tables step by step, because the sizes in the list can be wrong; null if they are too large. */
function tablesIn(bytes: Uint8Array): ReadonlyMap<string, Table> | null {
  const chunksOf = new Map<string, Uint8Array[]>();
  const tooLarge = new Map<string, Table>();
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    const [name, length] = [basename(file.name), file.originalSize ?? 0];
    if (!/\.csv$/i.test(name)) return;
    if (length > maxSize) return void tooLarge.set(name, { length });
    const chunks: Uint8Array[] = [];
    chunksOf.set(name, chunks);
    file.ondata = (failure, chunk) => {
      if (failure) throw failure;
      unpacked += chunk.length;
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let start = 0; start < bytes.length; start += step) {
    unzip.push(bytes.subarray(start, start + step), start + step >= bytes.length);
    if (unpacked > maxUnpacked) return null;
  }
  return new Map([...[...chunksOf].map(([name, chunks]) => [name, Buffer.concat(chunks)] as const), ...tooLarge]);
}
