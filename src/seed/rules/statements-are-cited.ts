/** Every statement says where it was read: in which document, under which heading. What a record or a file can say for all its statements is asked for once. */
import type { Ref } from '../../graph/draft.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const statementsAreCited: Rule = (part) => [...withoutSection(part), ...withoutDocument(part)];

const withoutSection: Rule = ({ draft, locate }) => {
  const uncited = draft.statements.filter(({ section }) => section === null);
  const records = new Set(uncited.filter(({ record }) => record !== null).map(({ subject }) => written(subject)));
  return uncited
    .filter(({ record, subject }) => record !== null || !records.has(written(subject)))
    .map(({ record, place }) =>
      error(
        locate(place),
        `this ${record === null ? 'statement' : 'record'} has no section: say under which heading it is read, here or in the record around it`,
      ),
    );
};

const withoutDocument: Rule = ({ draft, locate }) => {
  const uncited = draft.statements.filter(({ document }) => document === null).map(({ place }) => locate(place));
  const first = new Map(uncited.toReversed().map((location) => [location.file, location]));
  return [...first.values()].map((location) =>
    error(location, 'this file is read in no document: begin it with "document: " and the document\'s slug'),
  );
};

function written({ kinds, name }: Ref): string {
  return `${kinds.join()}/${name}`;
}
