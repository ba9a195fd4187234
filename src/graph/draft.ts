/** What the files say, taken apart: nodes, what is written of them, and where each word stands. Nothing here knows YAML or SQL. */
import type { PartialDate } from './partial-date.ts';
import type { Period, Span } from './period.ts';
import type { Relation } from './relation.ts';

/** `person`, `talk`, …: one of the kinds that `src/nodes/kinds.ts` registers. */
export type Kind = string;

/** A place in a file that a person can be sent to. Lines and columns count from 1; `length` is in characters. */
export type Location = { readonly file: string; readonly line: number; readonly column: number; readonly length: number };

/** A name for another node, as written, and where. `kinds` are tried in order. */
export type Ref = { readonly kinds: readonly Kind[]; readonly name: string; readonly place: Place };

/** The keys, and the entries of lists, that lead to a value in a file. A text has its characters as entries. */
export type Path = readonly (string | number)[];

/** A place in a file, not yet looked up: only a problem needs its line. Without a path, the file or folder as a whole. */
export type Place = { readonly file: string; readonly path: Path | null };

/** What a column of a kind's table holds; a reference becomes the id of the node it names. */
export type Cell = string | number | null | Ref;

/** A row of another table than the kind's own: a link of a person, an honor of an education. */
type ExtraRow = { readonly table: string; readonly columns: Readonly<Record<string, Cell>> };

/** One node. */
export type DraftNode = {
  /** Its number among all nodes of all files, from 1, in the order in which they are read. */
  readonly ordinal: number;
  readonly kind: Kind;
  /** What follows `<kind>/` in the node's id. */
  readonly slug: string;
  /** What to call it. Marks in it show other nodes' names: `DevOps Engineer at [[organization/skubana]]`. */
  readonly name: string;
  /** Other names it answers to. */
  readonly aliases: readonly string[];
  /** When it was, as far as its own record says. */
  readonly span: Span | null;
  readonly columns: Readonly<Record<string, Cell>>;
  readonly rows: readonly ExtraRow[];
  readonly place: Place;
};

/** A number in a statement, as it is hedged there. */
export type Figure = {
  readonly measure: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly change: 'INCREASE' | 'DECREASE' | null;
  readonly hedge: 'OVER' | 'ABOUT' | 'NEARLY' | null;
  readonly before: string | null;
  readonly after: string | null;
};

/** One sentence about one node, or a record's own line (a heading with title, employer and dates), as the evidence for every arrow that leaves it. */
export type Statement = {
  readonly subject: Ref;
  /** With its marks. */
  readonly text: string;
  /** For a record's own line, what it says of every node it names; null for a sentence, which says the usual thing of its kind unless a mark says otherwise. */
  readonly record: Relation | null;
  /** The nodes that it counts for beside its subject: what is said of a role counts for its position, its employer and the person. */
  readonly countsFor: readonly Ref[];
  readonly section: string | null;
  readonly document: Ref | null;
  readonly figures: readonly Figure[];
  readonly place: Place;
  /** The line that it starts on, counted from 1. */
  readonly line: number;
};

/** What one career says, or one file of the vocabulary. */
export type Draft = { readonly nodes: readonly DraftNode[]; readonly statements: readonly Statement[] };

/** A place within another. */
export function inside({ file, path }: Place, ...further: Path): Place {
  return { file, path: path && [...path, ...further] };
}

export function idOf(node: Pick<DraftNode, 'kind' | 'slug'>): string {
  return `${node.kind}/${node.slug}`;
}

/** The period that a node's own record gives; null if it gives none, as for a role that inherits its position's. */
export function ownPeriod({ columns }: DraftNode): Period | null {
  const { period_start: start, period_end: end, is_inherited: isInherited } = columns;
  if (typeof start !== 'string' || isInherited === 1) return null;
  return { start: start as PartialDate, end: typeof end === 'string' ? (end as PartialDate) : 'ongoing' };
}
