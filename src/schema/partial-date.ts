/** The scalar type for dates as they were written. */
import { GraphQLError, print, type ValueNode } from 'graphql';
import { type PartialDate, parsePartialDate } from '../graph/partial-date.ts';
import { builder } from './builder.ts';
import { clipped, refusalExtensions } from './errors.ts';

function parse(value: unknown, node?: ValueNode): PartialDate {
  const date = typeof value === 'string' || typeof value === 'number' ? parsePartialDate(String(value)) : undefined;
  if (!date) {
    const message = `${clipped(JSON.stringify(value))} is not a date: write "2019", "2019-03" or "2019-03-11"`;
    throw new GraphQLError(message, { nodes: node ?? null, extensions: refusalExtensions('BAD_USER_INPUT', { value }) });
  }
  return date;
}

builder.scalarType('PartialDate', {
  description:
    'A date with the precision of its source: a year (`2019`), a month (`2019-03`) or a day (`2019-03-11`). It is never padded. Do not compare dates as text.',
  // Level 0 of the Extended Date/Time Format: a year, a month or a day.
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (value) => value,
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse('value' in node ? node.value : print(node), node),
});
