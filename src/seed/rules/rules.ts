/**
 * The rules for a seed beyond the shape of its records, one per file. They are listed from what nodes are called, through how they connect and
 * when they took place, to what supports them. The report does not depend on this order: problems are sorted by their location.
 */
import { aliasesAreUnclaimed } from './aliases-are-unclaimed.ts';
import { broaderIsAcyclic } from './broader-is-acyclic.ts';
import { claimsAreShown } from './claims-are-shown.ts';
import { figuresAreWritten } from './figures-are-written.ts';
import { marksParse } from './marks-parse.ts';
import { namesAreClear } from './names-are-clear.ts';
import { namesExist } from './names-exist.ts';
import { periodsAreInOrder } from './periods-are-in-order.ts';
import type { Rule } from './rule.ts';
import { rowsAreDistinct } from './rows-are-distinct.ts';
import { slugsAreUnique } from './slugs-are-unique.ts';
import { statementsAreCited } from './statements-are-cited.ts';
import { technologiesAreMentioned } from './technologies-are-mentioned.ts';
import { timesLieWithinRecords } from './times-lie-within-records.ts';
import { twinsAreDistinct } from './twins-are-distinct.ts';

/** Find what is wrong, whatever the other files say. They run even if a file could not be read. */
export const rules: readonly Rule[] = [
  slugsAreUnique,
  aliasesAreUnclaimed,
  namesAreClear,
  rowsAreDistinct,
  twinsAreDistinct,
  marksParse,
  broaderIsAcyclic,
  periodsAreInOrder,
  timesLieWithinRecords,
  statementsAreCited,
  figuresAreWritten,
  namesExist,
];

/** Find what nothing uses. They run only if every file could be read. */
export const wholeSeedRules: readonly Rule[] = [technologiesAreMentioned];

/** Find what is no error, but useful to the career's owner. They run only if there are no errors. */
export const adviceRules: readonly Rule[] = [claimsAreShown];
