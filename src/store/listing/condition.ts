/** Conditions on the nodes of a list. */
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import type { Relation } from '../../graph/relation.ts';
import { all, equals, isOneOf } from '../fragments.ts';

/** A node, and which of its arrows lead to rows. */
export type Anchor = {
  readonly id: number;
  readonly kind: Kind;
  readonly direction: 'from' | 'towards';
  readonly relations: readonly Relation[];
};

/** That arrows connect a row with at least one of some nodes, or with none of them. Rows that it asks for can be found from those nodes. */
export type ConnectedToAny = { readonly anyOf: readonly Anchor[]; readonly isNegated: boolean };

/** A condition: a connection, or SQL about the node `m`. */
export type Condition = ConnectedToAny | Sql;

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
