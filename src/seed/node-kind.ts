/** What a kind of node brings to the files and to the database. `src/nodes/kinds.ts` lists them all. */
import type { z } from 'zod';
import type { Kind, Place, Ref } from '../graph/draft.ts';
import type { DraftBuilder, RecordContext } from './draft-builder.ts';

/** A list of records in a vocabulary file of its own (`seed/technologies.yaml`). */
type VocabularyFile<Shape extends z.ZodType> = {
  readonly name: string;
  readonly shape: Shape;
  draft(entry: z.output<Shape>, place: Place, builder: DraftBuilder): void;
};

/** A section of a career's files (`talks:` in any file under `seed/people/<slug>/`). */
type CareerSection<Shape extends z.ZodType> = {
  readonly key: string;
  readonly shape: Shape;
  draft(section: z.output<Shape>, context: RecordContext, builder: DraftBuilder, career: Career): void;
};

/** Whose career a file belongs to. */
type Career = { readonly person: Ref; readonly slug: string };

export type NodeKind<File extends z.ZodType = z.ZodType, Section extends z.ZodType = z.ZodType> = {
  readonly kind: Kind;
  /** The statements that create its tables; the first table is named like the kind and its `id` is the node's. */
  readonly tables: URL;
  /** The order of its nodes where no other is asked for: newest first, or by name. */
  readonly order: 'newest' | 'name';
  readonly file?: VocabularyFile<File>;
  readonly section?: CareerSection<Section>;
};

/** The vocabulary files of some kinds. */
export function vocabularyFiles(kinds: readonly NodeKind[]): readonly VocabularyFile<z.ZodType>[] {
  return kinds.flatMap(({ file }) => file ?? []);
}

/** Lets each kind keep the types of its own shapes while the list of kinds forgets them. */
export function nodeKind<File extends z.ZodType, Section extends z.ZodType>(kind: NodeKind<File, Section>): NodeKind {
  return kind;
}
