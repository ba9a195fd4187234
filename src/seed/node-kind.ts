/** What a kind of node brings to the files and to the database. `src/nodes/kinds.ts` lists them all. */
import type { z } from 'zod';
import type { DraftNode, Kind, Place, Ref } from '../graph/draft.ts';
import type { EvidenceStrength, Relation } from '../graph/relation.ts';
import type { Drafting, Reading } from './drafting.ts';

/** A list of records in a vocabulary file of its own (`seed/technologies.yaml`). */
type VocabularyFile<Shape extends z.ZodType> = {
  readonly name: string;
  readonly shape: Shape;
  draft(entry: z.output<Shape>, place: Place, drafting: Drafting): void;
};

/** A section of a career's files (`talks:` in any file under `seed/people/<slug>/`). */
type CareerSection<Shape extends z.ZodType> = {
  readonly key: string;
  readonly shape: Shape;
  draft(section: z.output<Shape>, reading: Reading, drafting: Drafting, career: Career): void;
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

  /** What a sentence about a node of this kind says of a topic when its mark names no relation; `USED` if not given. */
  readonly usualRelation?: Relation;
  /** How good statements about a node are as evidence, by its columns; `PRACTISED` if not given. */
  readonly strength?: (columns: DraftNode['columns']) => EvidenceStrength;
  /** Whether its nodes are used, claimed and asked for by name, as technologies and projects are. Of other nodes, a sentence speaks. */
  readonly isTopic?: boolean;

  /** Whether people look its nodes up by name, so that no two may answer to one name. */
  readonly hasUniqueNames?: boolean;
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

/** Lets each kind keep the types of its own shapes while the list of kinds forgets them. */
export function nodeKind<File extends z.ZodType, Section extends z.ZodType>(kind: NodeKind<File, Section>): NodeKind {
  return kind;
}
