/** Conditions on the nodes in a list. */
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import type { Relation } from '../../graph/relation.ts';
import { all, equals, isOneOf } from '../fragments.ts';

/** A node that a condition names, and the arrows from it that lead to the nodes in the list. */
export type Anchor = {
  readonly id: number;
  readonly kind: Kind;
  readonly direction: 'from' | 'towards';
  readonly relations: readonly Relation[];
};

/** Requires arrows between a node in the list and at least one anchor, or if negated, none of them. */
export type ConnectedToAny = { readonly anyOf: readonly Anchor[]; readonly isNegated: boolean };

/** A condition: a connection to other nodes, or SQL about the node `m`. */
export type Condition = ConnectedToAny | Sql;

/** Whether a condition requires a connection, so that the nodes that meet it can be read from its anchors. */
export function requiresConnection(condition: Condition): condition is ConnectedToAny {
  return 'anyOf' in condition && !condition.isNegated;
}

/** A condition as SQL about the node `m`. */
export function conditionSql(condition: Condition): Sql {
  if (!('anyOf' in condition)) return condition;
  const connected = condition.anyOf.map(connectedTo);
  const any = connected.length === 1 ? join(connected) : sql`(${join(connected, ' or ')})`;
  return condition.isNegated ? sql`not ${any}` : any;
}

function connectedTo({ id, kind, direction, relations }: Anchor): Sql {
  const [near, far] = direction === 'towards' ? ['from', 'to'] : ['to', 'from'];
  const clauses = [raw(`f.${near}_id = m.id`), equals(`f.${far}_kind`, kind), equals(`f.${far}_id`, id), isOneOf('f.relation', relations)];
  return sql`exists (select 1 from evidence f where ${all(clauses)})`;
}
