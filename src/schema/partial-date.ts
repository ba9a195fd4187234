/** The scalar for dates as they were written. */
import { GraphQLError, Kind } from 'graphql';
import { type PartialDate, parsePartialDate } from '../graph/partial-date.ts';
import { builder } from './builder.ts';
import { badInput, clipped } from './errors.ts';

function parse(value: unknown): PartialDate {
  const date = typeof value === 'string' || typeof value === 'number' ? parsePartialDate(String(value)) : undefined;
  if (!date) throw badInput(`${clipped(JSON.stringify(value))} is not a date: write "2019", "2019-03" or "2019-03-11"`);
  return date;
}

builder.scalarType('PartialDate', {
  description:
    'A date exactly as precise as it was written: a year (`2019`), a month (`2019-03`) or a day (`2019-03-11`). It is never padded. Do not compare two of them as text.',
  serialize: (value) => value,
  parseValue: parse,
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING || node.kind === Kind.INT) return parse(node.value);
    throw new GraphQLError('A date is written as "2019", "2019-03" or "2019-03-11"', {
      nodes: node,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  },
});
