/** Every statement names its document and its section. If a record or a whole file lacks one, that is one problem. */
import type { Ref } from '../../graph/draft.ts';
import { error } from '../problem.ts';
import type { Rule } from './rule.ts';

export const statementsAreCited: Rule = (checked) => [...withoutSection(checked), ...withoutDocument(checked)];

const withoutSection: Rule = ({ draft, locate }) => {
  const uncited = draft.statements.filter(({ section }) => section === null);
  const records = new Set(uncited.filter(({ record }) => record !== null).map(({ subject }) => keyOf(subject)));
  const places = uncited
    .filter(({ record, subject }) => record !== null || !records.has(keyOf(subject)))
    .map(({ record, place }) => ({ what: record === null ? 'statement' : 'record', location: locate(place) }));
  return [...Map.groupBy(places, ({ what, location }) => `${what} of ${location.file}`).values()].map(([first, ...others]) => ({
    ...error(
      first!.location,
      `this ${first!.what} has no section: add "section: " and its heading in the document, here, in the enclosing record or at the top of the file`,
    ),
    also: others.map(({ location }) => location),
  }));
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
