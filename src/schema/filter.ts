/** What the `where` of a list may say: references to other nodes, words of an enum, facts, and when. */
import type { InputTypeParam } from '@pothos/core';
import type { Kind } from '../graph/draft.ts';
import { earliest, latest, type PartialDate } from '../graph/partial-date.ts';
import type { Relation } from '../graph/relation.ts';
import type { Condition, StartNode, Start, Traversal } from '../store/listing.ts';
import { equals, isOneOf } from '../store/store.ts';
import { builder, type Context, type SchemaTypes } from './builder.ts';
import { badInput, checkNotEmpty, nodeOfArgument } from './errors.ts';

/** One field of a `where`: what a client may give, and the condition on the node `m` that it becomes. */
export type Filter = {
  readonly type: InputTypeParam<SchemaTypes>;
  readonly description: string;
  /** The kinds of node that its names are of; none if it takes no names. */
  readonly kinds?: readonly Kind[];
  /** Parameters begin with `prefix`, so that filters do not meet. */
  compile(value: unknown, context: Context, prefix: string): Compiled;
};

/** A node that a question names, and the arrows between it and a row that are the row's reason to be in the answer. */
export type Anchor = { readonly id: number; readonly kind: Kind } & Pick<Traversal, 'direction' | 'relations'>;

/** Conditions, those among them that a list can be read from, and the nodes that they ask for by name. */
type Compiled = { readonly conditions: readonly Condition[]; readonly starts: readonly Start[]; readonly named: readonly Anchor[] };

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
  return {
    type: [ReferenceFilter],
    description,
    kinds,
    compile(value, context, prefix) {
      const all = value as readonly References[];
      const count = all.reduce((sum, { any, all: every, none }) => sum + Math.max(1, (any ?? every ?? none ?? []).length), 0);
      if (count > maxNames) throw badInput(`A filter takes ${maxNames} names at most, and these are ${count}`);
      return joined(all.map((one, index) => compileOne(one, context, `${prefix}${index}_`)));
    },
  };

  function compileOne({ any, all, none }: References, { store }: Context, prefix: string): Compiled {
    for (const [key, list] of Object.entries({ any, all, none })) checkNotEmpty(key, list);
    const names = [...new Set(any ?? all ?? none ?? [])];
    // The arrows of a filter lead from the row, so from the node that is named they are those towards it.
    const way = { direction: direction === 'from' ? 'towards' : 'from', relations } as const;
    const each = names.map((name, index) => connection({ ...nodeOfArgument(store, kinds, name), ...way }, `${prefix}${index}`));
    const named = each.flatMap(({ nodes }) => nodes);
    const conditions = each.map(({ condition }) => condition);
    if (none) return { conditions: conditions.map(({ sql, parameters }) => ({ sql: `not ${sql}`, parameters })), starts: [], named: [] };
    if (all) return { conditions, starts: each, named };
    const condition = either(conditions);
    return { conditions: [condition], starts: [{ condition, nodes: named }], named };
  }
}

/** That a row `m` has arrows with a node. */
function connection(node: StartNode, prefix: string): Start {
  const { id, kind, direction, relations } = node;
  const [near, far] = direction === 'towards' ? ['from', 'to'] : ['to', 'from'];
  const clauses = [
    `f.${near}_id = m.id`,
    equals(`f.${far}_kind`, `${prefix}kind`),
    equals(`f.${far}_id`, `${prefix}id`),
    isOneOf('f.relation', relations),
  ];
  const sql = `exists (select 1 from evidence f where ${clauses.join(' and ')})`;
  return { condition: { sql, parameters: { [`${prefix}kind`]: kind, [`${prefix}id`]: id } }, nodes: [node] };
}

/** Nodes that were at some time within a stretch of it. What goes on is taken to go on until today. */
export const during: Filter = {
  type: DateRange,
  description: 'At some time within these dates. What has no date never matches; what goes on counts until today.',
  compile(value, { today }, prefix) {
    const { from, to } = value as { from?: PartialDate | null; to?: PartialDate | null };
    if (from && to && earliest(from) > latest(to))
      throw badInput(`This stretch of time ends (${to}) before it begins (${from}): swap "from" and "to"`);
    return only({
      sql: `m.earliest is not null and m.earliest <= :${prefix}to and coalesce(m.latest, max(m.earliest, :${prefix}today)) >= :${prefix}from`,
      parameters: {
        [`${prefix}from`]: from ? earliest(from) : '0000-00-00',
        [`${prefix}to`]: to ? latest(to) : '9999-99-99',
        [`${prefix}today`]: today,
      },
    });
  },
};

/** Nodes whose column holds one of some words of an enum. */
export function oneOf(type: InputTypeParam<SchemaTypes>, table: Kind, column: string, description: string): Filter {
  return {
    type: [type] as InputTypeParam<SchemaTypes>,
    description,
    compile(value, { store }, prefix) {
      const words = JSON.stringify(value);
      const [rows] = store.rows<{ number: number }>(
        `select count(*) as number from (select 1 from ${table} k where k.${column} in (select value from json_each(:words)) limit ${maxRare + 1})`,
        { words },
      );
      const has = `k.${column} in (select value from json_each(:${prefix}words))`;
      // What few have is looked for among those few, in an index; what many have, in every row that is come by.
      const isRare = (rows?.number ?? 0) <= maxRare;
      const sql = isRare
        ? `m.id in (select k.id from ${table} k where ${has})`
        : `exists (select 1 from ${table} k where k.id = m.id and ${has})`;
      return only({ sql, parameters: { [`${prefix}words`]: words } });
    },
  };
}

/** Rows that are few enough to be gone through. */
const maxRare = 100;

/** Nodes for which something is so, or is not. */
export function fact(sql: string, description: string): Filter {
  return {
    type: 'Boolean',
    description,
    compile: (value) => only({ sql: value === true ? sql : `not ${sql}`, parameters: {} }),
  };
}

/** All conditions of a `where`, and every node that it names. A field given as null asks nothing. */
export function compileFilters(filters: Filters, where: Readonly<Record<string, unknown>> | null | undefined, context: Context): Compiled {
  const asked = Object.entries(where ?? {}).filter(([, value]) => value !== null && value !== undefined);
  for (const [name, value] of asked) if (Array.isArray(value)) checkNotEmpty(name, value);
  return joined(asked.flatMap(([name, value]) => filters[name]?.compile(value, context, name) ?? []));
}

function joined(all: readonly Compiled[]): Compiled {
  return {
    conditions: all.flatMap(({ conditions }) => conditions),
    starts: all.flatMap(({ starts }) => starts),
    named: all.flatMap(({ named }) => named),
  };
}

function only(condition: Condition): Compiled {
  return { conditions: [condition], starts: [], named: [] };
}

function either(conditions: readonly Condition[]): Condition {
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' or ')})`,
    parameters: Object.assign({}, ...conditions.map(({ parameters }) => parameters)) as Condition['parameters'],
  };
}
