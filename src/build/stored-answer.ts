/** What an answer keeps in the database beside what the files say, so that it need not be computed for every question. */
import type Database from 'better-sqlite3';
import type { Kind } from '../graph/draft.ts';
import type { Progress } from '../seed/progress.ts';
import type { Row } from './compile.ts';

export type StoredAnswer = {
  /** The statements that create its tables, run before any row is written. */
  readonly tables?: URL;
  /** The rows that it keeps of a node. */
  readonly rowsOfNode?: (node: { readonly id: number; readonly kind: Kind; readonly names: readonly string[] }) => readonly Row[];
  /** The rows that it keeps of a statement. */
  readonly rowsOfStatement?: (statement: { readonly id: number; readonly kind: Kind; readonly text: string }) => readonly Row[];
  /** Writes what can only be computed once everything else is written. */
  readonly finish?: (database: Database.Database, progress?: Progress) => void;
  /** What must hold of it and no constraint can say, each with a query for the keys of those that break it. */
  readonly invariants?: Readonly<Record<string, string>>;
};
