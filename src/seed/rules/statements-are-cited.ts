/** Every statement says where it was read: in which document, under which heading. What a record or a file can say for all its statements is asked for once. */
import type { Ref, Statement } from '../../graph/entity.ts';
import { error, type Problem } from '../problem.ts';
import type { Rule } from './rules.ts';

export const statementsAreCited: Rule = ({ draft }) => [...withoutSection(draft.statements), ...withoutDocument(draft.statements)];

function withoutSection(statements: readonly Statement[]): readonly Problem[] {
  const uncited = statements.filter(({ section }) => section === null);
  const records = new Set(uncited.filter(({ record }) => record !== null).map(({ subject }) => written(subject)));
  return uncited
    .filter(({ record, subject }) => record !== null || !records.has(written(subject)))
    .map(({ record, place }) =>
      error(
        place.locate(),
        `this ${record === null ? 'statement' : 'record'} has no section: say under which heading it is read, here or in the record around it`,
      ),
    );
}

function withoutDocument(statements: readonly Statement[]): readonly Problem[] {
  const uncited = statements.filter(({ document }) => document === null).map(({ place }) => place.locate());
  const first = new Map(uncited.toReversed().map((location) => [location.file, location]));
  return [...first.values()].map((location) =>
    error(location, 'this file is read in no document: begin it with "document: " and the document\'s slug'),
  );
}

function written({ kinds, name }: Ref): string {
  return `${kinds.join()}/${name}`;
}
