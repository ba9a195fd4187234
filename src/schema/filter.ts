/** The kinds of filter in `where`: references to other nodes, enum values, yes-or-no facts, and date ranges. */
import type { InputTypeParam } from '@pothos/core';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Kind } from '../graph/draft.ts';
import { earliest, latest, type PartialDate } from '../graph/partial-date.ts';
import type { Relation } from '../graph/relation.ts';
import { each } from '../store/fragments.ts';
import { type Anchor, type Condition, requiresConnection } from '../store/listing/condition.ts';
import { builder, type Context, type SchemaTypes } from './builder.ts';
import type { Store } from '../store/store.ts';
import { badInput, checkNotEmpty, inArgument } from './errors.ts';
import { nodeOfArgument } from './node-of-argument.ts';
import { RelationType } from './relation.ts';

/** A field of `where`: the type of its value, and the conditions that a value puts on the nodes in a list. */
export type Filter = {
  readonly type: InputTypeParam<SchemaTypes>;
  readonly description: string;
  /** The kinds of node that its value names, if it takes names. */
  readonly kinds?: readonly Kind[];
  conditions(value: unknown, context: Context): readonly Condition[];
};

export type Filters = Readonly<Record<string, Filter>>;

const maxNames = 50;

type References = { readonly [Key in 'any' | 'all' | 'none']?: readonly string[] | null } & {
  readonly relations?: readonly Relation[] | null;
};

export const ReferenceFilter = builder.inputType('ReferenceFilter', {
  description:
    'Other nodes that a node must be connected to, by ID, slug, name or alias, in any spelling. Give exactly one of `any`, `all` and `none`. To combine them, give several filters in a list.',
  fields: (t) => ({
    any: t.stringList({ description: 'Connected to at least one of these.' }),
    all: t.stringList({ description: 'Connected to all of these.' }),
    none: t.stringList({ description: 'Connected to none of these.' }),
    relations: t.field({
      type: [RelationType],
      description: 'Connected with at least one of these relations, instead of those that the filter names: REPLACED, for example.',
    }),
  }),
});

const DateRange = builder.inputType('DateRange', {
  description: 'A date range that includes both ends. A year or a month includes all of its days. Leave out an end to keep it open.',
  fields: (t) => ({
    from: t.field({ type: 'PartialDate', description: 'First day, month or year of the range.' }),
    to: t.field({ type: 'PartialDate', description: 'Last day, month or year of the range.' }),
  }),
});

/** A filter for nodes connected to nodes of some kinds, by arrows that start at the filtered node (`from`) or end at it (`towards`). */
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
    conditions(value, { store }) {
      return referencesIn(value, store, kinds).flatMap((one): readonly Condition[] => {
        // Anchors see the same arrows from the other end.
        const arrows = { direction: direction === 'from' ? 'towards' : 'from', relations: one.relations ?? relations } as const;
        const anchors = one.nodes.map((node) => ({ ...node, ...arrows }));
        if (one.any) return [{ anyOf: anchors, isNegated: false }];
        return anchors.map((anchor) => ({ anyOf: [anchor], isNegated: Boolean(one.none) }));
      });
    },
  };
}

/** A reference filter, and the distinct nodes that it names. */
type Resolved = References & { readonly nodes: readonly { readonly id: number; readonly kind: Kind }[] };

/** The references in a filter's value. Throws a refusal if one is empty, if they are too long, or if a name does not exist. */
export function referencesIn(value: unknown, store: Store, kinds: readonly Kind[]): readonly Resolved[] {
  const filters = value as readonly References[];
  const count = filters.reduce((sum, one) => sum + namesIn(one).length, 0);
  if (count > maxNames) throw badInput(`A filter takes at most ${maxNames} names, and this one has ${count}`);
  return filters.map((one, index) => inArgument(String(index), () => resolved(one, store, kinds)));
}

function resolved(references: References, store: Store, kinds: readonly Kind[]): Resolved {
  for (const [key, list] of Object.entries(references)) checkNotEmpty(key, list);
  const [given, ...others] = (['any', 'all', 'none'] as const).filter((key) => references[key]);
  if (given === undefined || others.length > 0)
    throw badInput('A filter has exactly one of "any", "all" and "none": to combine them, give several filters in a list');
  return { ...references, nodes: [...new Set(namesIn(references))].map((name) => nodeOfArgument(store, kinds, name, given)) };
}

function namesIn({ any, all, none }: References): readonly string[] {
  return any ?? all ?? none ?? [];
}

/** A filter for nodes with a column that refers to another node: to one of these, or to none of them. */
export function referringTo(kind: Kind, table: Kind, column: string, description: string): Filter {
  const isOneOf = (ids: readonly number[]) =>
    sql`m.id in (select k.id from ${raw(table)} k where ${raw(`k.${column}`)} in (select value from ${each(ids)}))`;
  return {
    type: [ReferenceFilter],
    description,
    kinds: [kind],
    conditions(value, { store }) {
      return referencesIn(value, store, [kind]).flatMap((one, index): readonly Condition[] => {
        if (one.relations)
          throw badInput('"relations" is for filters that follow statements, and no statement leads here: leave it out', {
            argument: `${index}.relations`,
          });
        const ids = one.nodes.map(({ id }) => id);
        if (one.any) return [isOneOf(ids)];
        return ids.map((id) => (one.none ? sql`not ${isOneOf([id])}` : isOneOf([id])));
      });
    },
  };
}

/** A filter for the nodes of a kind with these names. */
export function named(kind: Kind, description: string): Filter {
  return {
    type: ['String'],
    description: `${description} At most ${maxNames}.`,
    kinds: [kind],
    conditions(value, { store }) {
      const names = value as readonly string[];
      if (names.length > maxNames) throw badInput(`A filter takes at most ${maxNames} names, and this one has ${names.length}`);
      return [sql`m.id in (select value from ${each(names.map((name, index) => nodeOfArgument(store, [kind], name, String(index)).id))})`];
    },
  };
}

/** A filter for nodes whose dates overlap a range. Ongoing nodes last until today. */
export const during: Filter = {
  type: DateRange,
  description: 'Dates overlap this range. Undated nodes never match. Ongoing ones count until today.',
  conditions(value, { today }) {
    const { from, to } = value as { from?: PartialDate | null; to?: PartialDate | null };
    if (from && to && earliest(from) > latest(to))
      throw badInput(`This date range ends (${to}) before it starts (${from}): swap "from" and "to"`, { argument: 'to', value: to });
    const [first, last] = [from ? earliest(from) : '0000-00-00', to ? latest(to) : '9999-99-99'];
    return [sql`m.earliest is not null and m.earliest <= +${last} and coalesce(m.latest, max(m.earliest, +${today})) >= +${first}`];
  },
};

/** A filter for nodes whose column has one of some enum values. */
export function oneOf(type: InputTypeParam<SchemaTypes>, table: Kind, column: string, description: string): Filter {
  return {
    type: [type] as InputTypeParam<SchemaTypes>,
    description,
    conditions(value, { store }) {
      const has = sql`${raw(`k.${column}`)} in (select value from ${each(value as readonly string[])})`;
      const from = raw(`from ${table} k where`);
      return [
        isRare(store, sql`${from} ${has}`)
          ? sql`m.id in (select k.id ${from} ${has})`
          : sql`exists (select 1 ${from} k.id = m.id and ${has})`,
      ];
    },
  };
}

/** What no more rows than this have is rare. */
const maxRare = 100;

/** Whether few rows meet a condition, so that they are looked up in an index. What is common is tested on each row of a list. */
export function isRare(store: Store, from: Sql): boolean {
  const [found] = store.rows<{ rows: number }>(sql`select count(*) as rows from (select 1 ${from} limit +${maxRare + 1})`, 1);
  return (found?.rows ?? 0) <= maxRare;
}

/** A filter for nodes for which a condition on `m` is true, or false. */
export function fact(condition: Sql, description: string): Filter {
  return { type: 'Boolean', description, conditions: (value) => [value === true ? condition : sql`not ${condition}`] };
}

/** All conditions of a `where`. A field that is null adds none. */
export function conditionsOf(
  filters: Filters,
  where: Readonly<Record<string, unknown>> | null | undefined,
  context: Context,
): readonly Condition[] {
  const given = Object.entries(where ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return inArgument('where', () =>
    given.flatMap(([name, value]) => {
      if (Array.isArray(value)) checkNotEmpty(name, value);
      return inArgument(name, () => filters[name]?.conditions(value, context) ?? []);
    }),
  );
}

/** The ids of the nodes that some conditions name, to require or to exclude a connection. */
export function namedIn(conditions: readonly Condition[]): readonly number[] {
  return conditions.flatMap((condition) => ('anyOf' in condition ? condition.anyOf : [])).map(({ id }) => id);
}

/** The nodes to which some conditions require a connection: the reason why a node is in the list. */
export function anchorsOf(conditions: readonly Condition[]): readonly Anchor[] {
  return conditions.filter(requiresConnection).flatMap(({ anyOf }) => anyOf);
}
