/** Filters by what statements say of a node, whichever other nodes they are about: "projects that replaced something". */
import sql, { type Sql } from 'sql-template-tag';
import type { Kind } from '../graph/draft.ts';
import type { Relation } from '../graph/relation.ts';
import { all, equals, isOneOf } from '../store/fragments.ts';
import type { Condition } from '../store/listing/condition.ts';
import type { Store } from '../store/store.ts';
import { builder } from './builder.ts';
import { badInput, checkNotEmpty, inArgument } from './errors.ts';
import { type Filter, type Filters, isRare } from './filter.ts';
import { RelationType } from './relation.ts';

type Mentions = { readonly relations?: readonly Relation[] | null; readonly kinds?: readonly Kind[] | null };

const MentionFilter = builder.inputType('MentionFilter', {
  description: 'Statements that name a node, by their relation to it and by the kind of the other node. Give one field or both.',
  fields: (t) => ({
    relations: t.field({ type: [RelationType], description: 'With at least one of these relations. Default: any relation.' }),
    kinds: t.field({
      type: ['SubjectKind'],
      description: 'The other node is of one of these kinds: the named node, or the node that the statement is about. Default: any kind.',
    }),
  }),
});

/** The filters by mentions for lists of nodes of a kind. */
export function mentionFilters(kind: Kind): Filters {
  return {
    mentions: several(
      kind,
      'from',
      'Only nodes whose statements, or their parts’ statements, name other nodes like this: `{ relations: [REPLACED] }` for what replaced something.',
    ),
    mentionedIn: several(
      kind,
      'towards',
      'Only nodes that statements about other nodes name like this: `{ relations: [REPLACED], kinds: [PROJECT] }` for what a project replaced. A narrower technology counts.',
    ),
    mentionedOnlyIn: {
      type: MentionFilter,
      description:
        'Only nodes that statements about other nodes name only like this: `{ kinds: [TALK] }` for what is known only from talks, `{ relations: [AVOIDED] }` for what was only avoided. A narrower technology counts.',
      conditions(value, { store }) {
        const wanted = checked(value as Mentions);
        const others = [equals('c.direction', 'towards'), sql`c.node_id = m.id`, sql`not (${all(waysOf(wanted))})`];
        return [isConnected(store, kind, 'towards', wanted), sql`not exists (select 1 from connection c where ${all(others)})`];
      },
    },
  };
}

function several(kind: Kind, direction: 'from' | 'towards', description: string): Filter {
  return {
    type: [MentionFilter],
    description: `${description} If there are several, all must match.`,
    conditions: (value, { store }) =>
      (value as readonly Mentions[]).map((wanted, index) =>
        isConnected(
          store,
          kind,
          direction,
          inArgument(String(index), () => checked(wanted)),
        ),
      ),
  };
}

function checked(wanted: Mentions): Mentions {
  checkNotEmpty('relations', wanted.relations);
  checkNotEmpty('kinds', wanted.kinds);
  if (!wanted.relations && !wanted.kinds) throw badInput('A filter by mentions needs "relations", "kinds", or both');
  return wanted;
}

/** Whether the node `m` is connected in one of the wanted ways. */
function isConnected(store: Store, kind: Kind, direction: 'from' | 'towards', wanted: Mentions): Condition {
  const ways = [equals('c.kind', kind), equals('c.direction', direction), ...waysOf(wanted)];
  const from = sql`from connection c where ${all(ways)}`;
  return isRare(store, from) ? sql`m.id in (select c.node_id ${from})` : sql`exists (select 1 ${from} and c.node_id = m.id)`;
}

/** The conditions on the connection `c`. */
function waysOf({ relations, kinds }: Mentions): readonly Sql[] {
  return [...(relations ? [isOneOf('c.relation', relations)] : []), ...(kinds ? [isOneOf('c.other_kind', kinds)] : [])];
}
