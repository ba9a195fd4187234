/** The contents of the seed files as nodes and statements, each with its place in a file. Independent of YAML and SQL. */
import type { FigureKind } from './figure.ts';
import { isDated, type Period, type Span } from './period.ts';
import type { Prose } from './prose-matcher.ts';
import type { Relation } from './relation.ts';
import type { Time } from './time.ts';

/** `person`, `talk`, …: one of the kinds that `src/nodes/kinds.ts` registers. */
export type Kind = string;

/** A line and column of a file, as problems report them. Lines and columns count from 1; `length` is in characters. */
export type Location = { readonly file: string; readonly line: number; readonly column: number; readonly length: number };

/** A reference to another node: its name as written, and the place where it is written. `kinds` are tried in order. */
export type Ref = { readonly kinds: readonly Kind[]; readonly name: string; readonly place: SourcePlace };

/** The keys and list indexes that lead to a value in a file. Within a text, the last step is the index of a character. */
export type KeyPath = readonly (string | number)[];

/** A place in a file. Its line and column are looked up only when a problem needs them. Without a path, it is the whole file or folder. */
export type SourcePlace = { readonly file: string; readonly path: KeyPath | null };

/** The file and the line where something is written; for a file in another format than ours, also the JSON pointer (RFC 6901) of the value there: in a table, the row and the column. */
export type SourceLine = { readonly file: string; readonly line: number; readonly pointer: string | null };

/** The value of a column in a kind's table. A reference becomes the id of its node. */
export type Cell = string | number | null | Ref;

/** A row of an additional table of the kind: a person's link, an honor of an education. */
type ExtraRow = { readonly table: string; readonly columns: Readonly<Record<string, Cell>> };

export type DraftNode = {
  /** Its number among the nodes of all files, counted from 1 in reading order. */
  readonly ordinal: number;
  readonly kind: Kind;
  /** The part of the node's id after `<kind>/`. */
  readonly slug: string;
  /** Its name. A mark in it shows another node's name: `DevOps Engineer at [[organization/skubana]]`. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** When it took place, according to its own record. */
  readonly span: Span | null;
  readonly columns: Readonly<Record<string, Cell>>;
  readonly rows: readonly ExtraRow[];
  /** The node of another kind that it is as well: the technology Nomad for the project Nomad. Arrows that reach one reach the other. */
  readonly twin: Ref | null;
  /** What evidence of it is evidence of as well: AWS for EC2. */
  readonly broader: readonly Ref[];
  /** Which occurrences of its name in prose are trusted, if the vocabulary says so. */
  readonly prose?: Prose | undefined;
  /** Whether several careers may name it without any file that lists it, as languages are. The first of them is the node. */
  readonly isShared: boolean;
  readonly place: SourcePlace;
};

/** A number or a frequency in a statement, with the statement's hedge. */
export type Figure = {
  readonly kind: FigureKind;
  readonly measure: string;
  readonly value: number | null;
  readonly unit: string | null;
  /** In the words of the document: `weekly`, `every month`. */
  readonly frequency: string | null;
  readonly change: 'INCREASE' | 'DECREASE' | null;
  readonly hedge: 'OVER' | 'ABOUT' | 'NEARLY' | null;
  readonly before: string | null;
  readonly after: string | null;
};

/** One sentence about one node, or a record's own line (its title, employer and dates). It is the evidence for every arrow that it creates. */
export type Statement = {
  readonly subject: Ref;
  /** Includes the marks. */
  readonly text: string;
  /** The relation of a record's own line to every node that it names, unless the mark names another. Null for a sentence: each mark names its relation, or has the default of the subject's kind. */
  readonly record: Relation | null;
  /** The nodes that it counts for besides its subject: a role's statement also counts for the position, the employer and the person. */
  readonly countsFor: readonly Ref[];
  readonly section: string | null;
  readonly document: Ref | null;
  readonly figures: readonly Figure[];
  /** When what it says took place; null if nothing dates it. */
  readonly time: Time | null;
  readonly place: SourcePlace;
  /** Where it begins. Lines are counted from 1. */
  readonly source: SourceLine;
};

/** The files of one person. */
export type Career = {
  /** The person's. */
  readonly slug: string;
  /** Its folder or its file, as problems name it. */
  readonly path: string;
  /** Whether it comes from a file in another format. */
  readonly isOpen: boolean;
};

/** The contents of one career or one vocabulary file. */
export type Draft = {
  /** The career; none for a vocabulary file. */
  readonly career?: Career;
  /** Whether names in it that nothing defines are supplied, and are no errors: a career that comes from a file in another format. */
  readonly isOpen?: true;
  /** The file with what people confirmed of the names in its sentences. It need not exist. */
  readonly confirmations?: string;
  readonly nodes: readonly DraftNode[];
  readonly statements: readonly Statement[];
  /** Whether its nodes were supplied, because files use their names and none defines them. */
  readonly isSupplied?: true;
};

/** A place within another. */
export function inside({ file, path }: SourcePlace, ...further: KeyPath): SourcePlace {
  return { file, path: path && [...path, ...further] };
}

export function idOf(node: Pick<DraftNode, 'kind' | 'slug'>): string {
  return `${node.kind}/${node.slug}`;
}

/** The period in a node's own record; null if it has none, such as a role that inherits its position's period. */
export function ownPeriod({ columns }: DraftNode): Period | null {
  const { period_start: start, period_end: end, is_inherited: isInherited } = columns;
  const period = { start: start ?? null, end: end ?? null } as Period;
  return isInherited === 1 || !isDated(period) ? null : period;
}
