/** What the `where` of a list may say: references to other nodes, words of an enum, facts, and when. */
import type { InputTypeParam } from '@pothos/core';
import type { Kind } from '../graph/entity.ts';
import { earliest, latest, type PartialDate } from '../graph/partial-date.ts';
import type { Relation } from '../graph/relation.ts';
import type { Condition, Way } from '../store/listing.ts';
import { equals, isOneOf } from '../store/store.ts';
import { builder, type Context, type SchemaTypes } from './builder.ts';
import { badInput, nodeOfArgument } from './errors.ts';

/** One field of a `where`: what a client may give, and the condition on the node `m` that it becomes. */
export type Filter = {
  readonly type: InputTypeParam<SchemaTypes>;
  readonly description: string;
  /** The kinds of node that its names are of; none if it takes no names. */
  readonly kinds?: readonly Kind[];
  /** Parameters begin with `prefix`, so that filters do not meet. Null: no condition. */
  compile(value: unknown, context: Context, prefix: string): Compiled | null;
};

/** A node that a question names, and the arrows between it and a row that are the row's reason to be in the answer; whether every row must have them. */
export type Named = { readonly id: number; readonly kind: Kind; readonly isRequired?: boolean } & Pick<Way, 'direction' | 'relations'>;

/** A condition, and the nodes that it asks for by name. */
type Compiled = Condition & { readonly named: readonly Named[] };

export type Filters = Readonly<Record<string, Filter>>;

const mostNames = 50;

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
  const [near, far] = direction === 'from' ? ['from', 'to'] : ['to', 'from'];
  return {
    type: [ReferenceFilter],
    description,
    kinds,
    compile(value, context, prefix) {
      const each = (value as readonly References[]).map((one, index) => compileOne(one, context, `${prefix}${index}_`));
      return {
        sql: joined(
          each.map(({ sql }) => sql),
          'and',
          'true',
        ),
        parameters: Object.assign({}, ...each.map(({ parameters }) => parameters)) as Condition['parameters'],
        named: each.flatMap(({ named }) => named),
      };
    },
  };

  function compileOne({ any, all, none }: References, { store }: Context, prefix: string): Compiled {
    const names = any ?? all ?? none ?? [];
    if (names.length > mostNames) throw badInput(`A filter takes ${mostNames} names at most, and these are ${names.length}`);
    const nodes = names.map((name) => nodeOfArgument(store, kinds, name));
    const each = nodes.map(
      (_, index) =>
        `exists (select 1 from evidence f where f.${near}_id = m.id and ${equals(`f.${far}_kind`, `${prefix}kind${index}`)} and ${equals(`f.${far}_id`, `${prefix}id${index}`)} and ${isOneOf('f.relation', relations)})`,
    );
    return {
      sql: any ? joined(each, 'or', 'false') : joined(none ? each.map((one) => `not ${one}`) : each, 'and', 'true'),
      parameters: Object.fromEntries(
        nodes.flatMap(({ id, kind }, index) => [
          [`${prefix}id${index}`, id],
          [`${prefix}kind${index}`, kind],
        ]),
      ),
      // The arrows of a filter lead from the row, so from the node that is named they are those towards it.
      named: none
        ? []
        : nodes.map(({ id, kind }) => ({
            id,
            kind,
            relations,
            isRequired: !any || nodes.length === 1,
            direction: direction === 'from' ? 'towards' : 'from',
          })),
    };
  }
}

/** Nodes that were at some time within a stretch of it. What goes on is taken to go on until today. */
export const during: Filter = {
  type: DateRange,
  description: 'At some time within these dates. What has no date never matches; what goes on counts until today.',
  compile(value, { today }, prefix) {
    const { from, to } = value as { from?: PartialDate | null; to?: PartialDate | null };
    if (from && to && earliest(from) > latest(to))
      throw badInput(`This stretch of time ends (${to}) before it begins (${from}): swap "from" and "to"`);
    return {
      sql: `m.earliest is not null and m.earliest <= :${prefix}to and coalesce(m.latest, max(m.earliest, :${prefix}today)) >= :${prefix}from`,
      parameters: {
        [`${prefix}from`]: from ? earliest(from) : '0000-00-00',
        [`${prefix}to`]: to ? latest(to) : '9999-99-99',
        [`${prefix}today`]: today,
      },
      named: [],
    };
  },
};

/** Nodes whose column holds one of some words of an enum. */
export function oneOf(type: InputTypeParam<SchemaTypes>, table: Kind, column: string, description: string): Filter {
  return {
    type: [type] as InputTypeParam<SchemaTypes>,
    description,
    compile: (value, _, prefix) => ({
      sql: `exists (select 1 from ${table} k where k.id = m.id and k.${column} in (select value from json_each(:${prefix}words)))`,
      parameters: { [`${prefix}words`]: JSON.stringify(value) },
      named: [],
    }),
  };
}

/** Nodes for which something is so, or is not. */
export function fact(sql: string, description: string): Filter {
  return {
    type: 'Boolean',
    description,
    compile: (value) => ({ sql: value === true ? sql : `not ${sql}`, parameters: {}, named: [] }),
  };
}

/** All conditions of a `where`, and every node that it names. A field given as null asks nothing. */
export function compileFilters(
  filters: Filters,
  where: Readonly<Record<string, unknown>> | null | undefined,
  context: Context,
): { conditions: readonly Condition[]; named: readonly Named[] } {
  const compiled = Object.entries(where ?? {}).flatMap(([name, value]) => {
    const condition = value === null || value === undefined ? null : filters[name]?.compile(value, context, name);
    return condition ? [condition] : [];
  });
  return { conditions: compiled, named: compiled.flatMap(({ named }) => named) };
}

function joined(conditions: readonly string[], word: 'and' | 'or', none: string): string {
  return conditions.length === 0 ? none : `(${conditions.join(` ${word} `)})`;
}
