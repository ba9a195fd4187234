/** The rules that a seed must keep beyond the shape of its records, one per file. */
import type { Draft, Location, Place } from '../../graph/draft.ts';
import type { Names } from '../../graph/names.ts';
import type { Drafts } from '../drafts.ts';
import type { NodeKind } from '../node-kind.ts';
import type { Problem } from '../problem.ts';
import { aliasesAreUnclaimed } from './aliases-are-unclaimed.ts';
import { broaderIsAcyclic } from './broader-is-acyclic.ts';
import { claimsAreShown } from './claims-are-shown.ts';
import { figuresAreWritten } from './figures-are-written.ts';
import { marksParse } from './marks-parse.ts';
import { namesExist } from './names-exist.ts';
import { periodsAreInOrder } from './periods-are-in-order.ts';
import { rolesLieWithinPositions } from './roles-lie-within-positions.ts';
import { slugsAreUnique } from './slugs-are-unique.ts';
import { statementsAreCited } from './statements-are-cited.ts';
import { technologiesAreMentioned } from './technologies-are-mentioned.ts';

/** From what one career says, or one file of the vocabulary, to what is wrong with it, all the others being known. */
export type Rule = (part: {
  readonly draft: Draft;
  readonly drafts: Drafts;
  readonly names: Names;
  readonly kinds: readonly NodeKind[];
  /** Where a place is; with `text`, where that text stands within it. */
  readonly locate: (place: Place, text?: string) => Location;
}) => readonly Problem[];

/** What is broken, however much is added. */
export const rules: readonly Rule[] = [
  slugsAreUnique,
  aliasesAreUnclaimed,
  marksParse,
  broaderIsAcyclic,
  periodsAreInOrder,
  rolesLieWithinPositions,
  statementsAreCited,
  figuresAreWritten,
];

/** What is missing: only known when every file could be read. */
export const wholeSeedRules: readonly Rule[] = [namesExist, technologiesAreMentioned];

/** What is no fault, but worth knowing for the owner of a career that has none. */
export const adviceRules: readonly Rule[] = [claimsAreShown];
