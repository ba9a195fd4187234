/** Describes a kind of node: its seed files and its tables. `src/nodes/kinds.ts` lists all kinds. */
import type { z } from 'zod';
import type { DraftNode, Kind, Ref, SourcePlace } from '../graph/draft.ts';
import type { EvidenceStrength, Relation } from '../graph/relation.ts';
import type { DraftBuilder, RecordContext } from './draft-builder.ts';

/** A vocabulary file: a list of records of one kind (`seed/technologies.yaml`). */
type VocabularyFile<Shape extends z.ZodType> = {
  readonly name: string;
  readonly shape: Shape;
  draft(entry: z.output<Shape>, place: SourcePlace, builder: DraftBuilder): void;
  /** Records that ship with the program, for names that files use and none of them defines. */
  readonly shipped?: URL;
};

/** A name that an open career uses and nothing defines. `broader` are the nodes whose names it joins: HTML and CSS for `HTML/CSS`. */
type UndefinedName = Pick<DraftNode, 'slug' | 'name' | 'broader' | 'place'>;

/** A top-level key of a career's files (`talks:` in any file under `seed/people/<slug>/`). */
export type CareerSection<Shape extends z.ZodType> = {
  readonly key: string;
  readonly shape: Shape;
  draft(section: z.output<Shape>, context: RecordContext, builder: DraftBuilder, career: CareerOwner): void;
};

/** The person whose career a file belongs to. */
type CareerOwner = { readonly person: Ref; readonly slug: string };

export type NodeKind<File extends z.ZodType = z.ZodType, Section extends z.ZodType = z.ZodType> = {
  readonly kind: Kind;
  /** The SQL that creates its tables. The first table has the kind's name, and its `id` is the node's. */
  readonly tables: URL;
  /** The default order of its nodes: newest first, or by name. */
  readonly order: 'newest' | 'name';
  readonly file?: VocabularyFile<File>;
  readonly section?: CareerSection<Section> | readonly CareerSection<z.ZodType>[];
  /** Adds a node that is made from its name alone. Without it, a name that nothing defines is an error in open careers as well. */
  readonly provisional?: (named: UndefinedName, builder: DraftBuilder) => void;

  /** What a sentence about a node of this kind says of a topic when its mark names no relation; `USED` if not given. */
  readonly usualRelation?: Relation;
  /** How good statements about a node are as evidence, by its columns; `PRACTICED` if not given. */
  readonly strength?: (columns: DraftNode['columns']) => EvidenceStrength;
  /** Whether its nodes are used, claimed and asked for by name, as technologies and projects are. Of other nodes, a sentence speaks. */
  readonly isTopic?: boolean;

  /**
   * Whether no two of its nodes may have one name: what a technology is called means one thing. `usually`: two organizations may have one name,
   * but that is more often a mistake. People, projects and titles have namesakes.
   */
  readonly hasUniqueNames?: boolean | 'usually';
  /** The columns of its tables that no two rows of a career may share, and the message if they do: “Ada Example” <message>. */
  readonly distinct?: readonly { readonly table: string; readonly columns: readonly string[]; readonly message: string }[];
  /** Whether each of its nodes has a record of its own, as evidence for what somebody did. */
  readonly hasRecord?: boolean;
  /** Whether an undated node that was worked on within one of its nodes takes its dates. */
  readonly lendsDates?: boolean;
  /** Whether a node's own period is the time of what its statements say was used. */
  readonly isPeriodOfUse?: boolean;
  /** Whether its dated nodes are entries of a career's timeline. */
  readonly isTimelineEntry?: boolean;
  /** What must hold of its nodes and no constraint can say, each with a query for the keys of those that break it. */
  readonly invariants?: Readonly<Record<string, string>>;
};

/** The vocabulary files of some kinds. */
export function vocabularyFiles(kinds: readonly NodeKind[]): readonly VocabularyFile<z.ZodType>[] {
  return kinds.flatMap(({ file }) => file ?? []);
}

/** The sections of a career's files, in the order in which they are read. */
export function careerSections(kinds: readonly NodeKind[]): readonly CareerSection<z.ZodType>[] {
  return kinds.flatMap(({ section }) => section ?? []);
}

/** Checks a section's `draft` function against its shape, and returns the section without this type, for a kind that has several. */
export function careerSection<Shape extends z.ZodType>(section: CareerSection<Shape>): CareerSection<z.ZodType> {
  return section;
}

/** Checks a kind's `draft` functions against its shapes, and returns the kind without these types, for the list of all kinds. */
export function nodeKind<File extends z.ZodType, Section extends z.ZodType>(kind: NodeKind<File, Section>): NodeKind {
  return kind;
}
