/** What the `where` of a list may say: references to other nodes, words of an enum, facts, and when. */
import type { InputTypeParam } from '@pothos/core';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Kind } from '../graph/draft.ts';
import { earliest, latest, type PartialDate } from '../graph/partial-date.ts';
import type { Relation } from '../graph/relation.ts';
import { each } from '../store/fragments.ts';
import type { Anchor, Condition } from '../store/listing/condition.ts';
import { builder, type Context, type SchemaTypes } from './builder.ts';
import { badInput, checkNotEmpty, nodeOfArgument } from './errors.ts';

/** One field of a `where`: what a client may give, and the conditions on the nodes of a list that it becomes. */
export type Filter = {
  readonly type: InputTypeParam<SchemaTypes>;
  readonly description: string;
  /** The kinds of node that its names are of; none if it takes no names. */
  readonly kinds?: readonly Kind[];
  conditions(value: unknown, context: Context): readonly Condition[];
};

export type Filters = Readonly<Record<string, Filter>>;

const maxNames = 50;

type References = { readonly [Key in 'any' | 'all' | 'none']?: readonly string[] | null };

const ReferenceFilter = builder.inputType('ReferenceFilter', {
  description:
    'Which other nodes a node must be connected to. Give exactly one of the three, or several such filters in a list. A name is a slug, a name or an alias, however spelt.',
  isOneOf: true,
  fields: (t) => ({
    any: t.stringList({ description: 'At least one of these.' }),
    all: t.stringList({ description: 'Every one of these.' }),
    none: t.stringList({ description: 'None of these.' }),
  }),
});

const DateRange = builder.inputType('DateRange', {
  description: 'A stretch of time, both ends included. A year counts from its first day to its last. An end left out is open.',
  fields: (t) => ({
    from: t.field({ type: 'PartialDate', description: 'The first day, month or year.' }),
    to: t.field({ type: 'PartialDate', description: 'The last day, month or year.' }),
  }),
});

/** Nodes connected to others of some kinds: by what statements about them say (`from`), or by what is said about them (`towards`). */
export function connectedTo(
  kinds: readonly Kind[],
  direction: 'from' | 'towards',
  relations: readonly Relation[],
  description: string,
): Filter {
  // The arrows of a filter lead from the row, so from the anchor they are those towards it.
  const arrows = { direction: direction === 'from' ? 'towards' : 'from', relations } as const;
  return {
    type: [ReferenceFilter],
    description,
    kinds,
    conditions(value, { store }) {
      const filters = value as readonly References[];
      const count = filters.reduce((sum, one) => sum + namesIn(one).length, 0);
      if (count > maxNames) throw badInput(`A filter takes ${maxNames} names at most, and these are ${count}`);
      return filters.flatMap((one): readonly Condition[] => {
        for (const [key, list] of Object.entries(one)) checkNotEmpty(key, list);
        const anchors = [...new Set(namesIn(one))].map((name) => ({ ...nodeOfArgument(store, kinds, name), ...arrows }));
        if (one.any) return [{ anyOf: anchors, isNegated: false }];
        return anchors.map((anchor) => ({ anyOf: [anchor], isNegated: Boolean(one.none) }));
      });
    },
  };
}

function namesIn({ any, all, none }: References): readonly string[] {
  return any ?? all ?? none ?? [];
}

/** Nodes that were at some time within a stretch of it. What goes on is taken to go on until today. */
export const during: Filter = {
  type: DateRange,
  description: 'At some time within these dates. What has no date never matches; what goes on counts until today.',
  conditions(value, { today }) {
    const { from, to } = value as { from?: PartialDate | null; to?: PartialDate | null };
    if (from && to && earliest(from) > latest(to))
      throw badInput(`This stretch of time ends (${to}) before it begins (${from}): swap "from" and "to"`);
    const [first, last] = [from ? earliest(from) : '0000-00-00', to ? latest(to) : '9999-99-99'];
    return [sql`m.earliest is not null and m.earliest <= +${last} and coalesce(m.latest, max(m.earliest, +${today})) >= +${first}`];
  },
};

/** Nodes whose column holds one of some words of an enum. */
export function oneOf(type: InputTypeParam<SchemaTypes>, table: Kind, column: string, description: string): Filter {
  return {
    type: [type] as InputTypeParam<SchemaTypes>,
    description,
    conditions(value, { store }) {
      const has = sql`${raw(`k.${column}`)} in (select value from ${each(value as readonly string[])})`;
      const from = raw(`from ${table} k where`);
      const [found] = store.rows<{ rows: number }>(sql`select count(*) as rows from (select 1 ${from} ${has} limit +${maxRare + 1})`, 1);
      // A rare value is looked up in its index; a common one is tested on each row.
      return [
        (found?.rows ?? 0) <= maxRare ? sql`m.id in (select k.id ${from} ${has})` : sql`exists (select 1 ${from} k.id = m.id and ${has})`,
      ];
    },
  };
}

/** Rows that are few enough to be gone through. */
const maxRare = 100;

/** Nodes for which a condition on `m` holds, or does not. */
export function fact(condition: Sql, description: string): Filter {
  return { type: 'Boolean', description, conditions: (value) => [value === true ? condition : sql`not ${condition}`] };
}

/** All conditions of a `where`. A field given as null asks nothing. */
export function conditionsOf(
  filters: Filters,
  where: Readonly<Record<string, unknown>> | null | undefined,
  context: Context,
): readonly Condition[] {
  const given = Object.entries(where ?? {}).filter(([, value]) => value !== null && value !== undefined);
  for (const [name, value] of given) if (Array.isArray(value)) checkNotEmpty(name, value);
  return given.flatMap(([name, value]) => filters[name]?.conditions(value, context) ?? []);
}

/** The nodes that some conditions ask for by name: the reason why a row meets them. */
export function anchorsOf(conditions: readonly Condition[]): readonly Anchor[] {
  return conditions.flatMap((one) => ('anyOf' in one && !one.isNegated ? one.anyOf : []));
}
