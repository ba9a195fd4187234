/** Every statement says where it was read: in which document, under which heading. */
import { error } from '../problem.ts';
import type { Rule } from './rules.ts';

export const statementsAreCited: Rule = ({ draft }) => [
  ...draft.statements
    .filter(({ section }) => section === null)
    .map(({ place, record }) =>
      error(
        place.locate(),
        `this ${record === null ? 'statement' : 'record'} has no section: say under which heading it is read, here or in the record around it`,
      ),
    ),
  ...draft.statements
    .filter(({ document }) => document === null)
    .map(({ place, record }) =>
      error(
        place.locate(),
        `this ${record === null ? 'statement' : 'record'} is read in no document: begin its file with "document: " and the document's slug`,
      ),
    ),
];
