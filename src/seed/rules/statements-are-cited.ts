/** Every statement names its document and its section. If a record or a whole file lacks one, that is one problem. */
import type { Ref } from '../../graph/draft.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const statementsAreCited: Rule = (checked) => [...withoutSection(checked), ...withoutDocument(checked)];

const withoutSection: Rule = ({ draft, locate }) => {
  const uncited = draft.statements.filter(({ section }) => section === null);
  const records = new Set(uncited.filter(({ record }) => record !== null).map(({ subject }) => keyOf(subject)));
  return uncited
    .filter(({ record, subject }) => record !== null || !records.has(keyOf(subject)))
    .map(({ record, place }) =>
      error(
        locate(place),
        `this ${record === null ? 'statement' : 'record'} has no section: add "section: " and its heading in the document, here or in the enclosing record`,
      ),
    );
};

const withoutDocument: Rule = ({ draft, locate }) => {
  const uncited = draft.statements.filter(({ document }) => document === null).map(({ place }) => locate(place));
  const first = new Map(uncited.toReversed().map((location) => [location.file, location]));
  return [...first.values()].map((location) =>
    error(location, 'this file names no document: begin it with "document: " and the document\'s slug'),
  );
};

function keyOf({ kinds, name }: Ref): string {
  return `${kinds.join()}/${name}`;
}
