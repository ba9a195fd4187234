/** Describes a kind of node: its seed files and its tables. `src/nodes/kinds.ts` lists all kinds. */
import type { z } from 'zod';
import type { Kind, Ref, SourcePlace } from '../graph/draft.ts';
import type { DraftBuilder, RecordContext } from './draft-builder.ts';

/** A vocabulary file: a list of records of one kind (`seed/technologies.yaml`). */
type VocabularyFile<Shape extends z.ZodType> = {
  readonly name: string;
  readonly shape: Shape;
  draft(entry: z.output<Shape>, place: SourcePlace, builder: DraftBuilder): void;
};

/** A top-level key of a career's files (`talks:` in any file under `seed/people/<slug>/`). */
type CareerSection<Shape extends z.ZodType> = {
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
  readonly section?: CareerSection<Section>;
};

/** The vocabulary files of some kinds. */
export function vocabularyFiles(kinds: readonly NodeKind[]): readonly VocabularyFile<z.ZodType>[] {
  return kinds.flatMap(({ file }) => file ?? []);
}

/** Checks a kind's `draft` functions against its shapes, and returns the kind without these types, for the list of all kinds. */
export function nodeKind<File extends z.ZodType, Section extends z.ZodType>(kind: NodeKind<File, Section>): NodeKind {
  return kind;
}
