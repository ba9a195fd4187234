/** What every rule receives and returns. */
import type { Draft, Location, Ref, SourcePlace } from '../../graph/draft.ts';
import type { Names } from '../../graph/names.ts';
import type { DraftStore } from '../draft-store.ts';
import type { NodeKind } from '../node-kind.ts';
import type { Problem } from '../problem.ts';
import type { ShippedVocabulary } from '../shipped-vocabulary.ts';

/** Finds what is wrong with one career or one vocabulary file. `drafts` holds all of them. */
export type Rule = (checked: {
  readonly draft: Draft;
  readonly drafts: DraftStore;
  readonly names: Names;
  readonly kinds: readonly NodeKind[];
  /** Whether a file that could not be read may define what a reference names. */
  readonly mayExist: (ref: Ref) => boolean;
  readonly vocabulary: ShippedVocabulary;
  /** The location of a place; with `text`, the location of that text within it. */
  readonly locate: (place: SourcePlace, text?: string) => Location;
}) => readonly Problem[];
