/** Data that an answer stores in the database at build time, so that it is not computed for every request. */
import type Database from 'better-sqlite3';
import type { Kind } from '../graph/draft.ts';
import type { Progress } from '../seed/progress.ts';
import type { Row } from './compile.ts';

export type StoredAnswer = {
  /** The SQL that creates its tables. It runs before any row is written. */
  readonly tables?: URL;
  /** The rows that it stores for a node. */
  readonly rowsOfNode?: (node: { readonly id: number; readonly kind: Kind; readonly names: readonly string[] }) => readonly Row[];
  /** The rows that it stores for a statement. */
  readonly rowsOfStatement?: (statement: { readonly id: number; readonly kind: Kind; readonly text: string }) => readonly Row[];
  /** Writes data that depends on all other rows. It runs last. */
  readonly finish?: (database: Database.Database, progress?: Progress) => void;
  /** Its invariants that constraints cannot express, each with a query for the keys of the rows that violate it. */
  readonly invariants?: Readonly<Record<string, string>>;
};
