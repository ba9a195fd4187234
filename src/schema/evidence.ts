/** Fields that show the evidence for an edge of a list or a step of a path: its relations, its strength, and the statements. */
import { greatest } from '../graph/extent.ts';
import { type Relation, relationsInOrder, stronger } from '../graph/relation.ts';
import { spanOf } from '../graph/period.ts';
import { type EvidenceRow, maxShown, type StatementRow } from '../store/evidence.ts';
import type { NodeRow } from '../store/nodes.ts';
import { type Context, describedEnum, type SchemaTypes } from './builder.ts';
import { loadMany, statementsFor } from './loaders.ts';
import { EvidenceStrengthType, ExtentType, RelationType } from './relation.ts';

type EvidenceFor<Row> = (row: Row, context: Context) => readonly EvidenceRow[];

/** The evidence fields of a type. `via` describes the field `matchedVia`. */
export function evidenceFields<Row extends object>(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Row>,
  evidenceFor: EvidenceFor<Row>,
  via: string,
) {
  return {
    relation: t.field({
      type: RelationType,
      description: 'How the two nodes are related. If there are several relations, the one that says most about experience.',
      resolve: (row, _, context) => relationsIn(evidenceFor(row, context))[0] as Relation,
    }),
    relations: t.field({
      type: [RelationType],
      description: 'All relations between the two nodes, starting with `relation`.',
      resolve: (row, _, context) => relationsIn(evidenceFor(row, context)),
    }),
    strength: t.field({
      type: EvidenceStrengthType,
      description: 'Strength of the strongest statement in `evidence`.',
      resolve: (row, _, context) =>
        evidenceFor(row, context)
          .map(({ strength }) => strength)
          .reduce(stronger, 'CLAIMED'),
    }),
    extent: t.field({
      type: ExtentType,
      nullable: true,
      description:
        'The greatest extent that a statement in `evidence` gives. It holds for what that statement is about, such as one role or project. Null if no statement says to what extent.',
      resolve: (row, _, context) => greatest(evidenceFor(row, context).map(({ extent }) => extent)),
    }),
    matchedVia: t.field({
      type: ['Technology'],
      description: `Technologies that the evidence names: ${via}`,
      resolve: (row, _, context) => matchedVia(row, evidenceFor, context),
    }),
    evidence: evidenceField(
      t,
      `The statements that support this. At most the first ${maxShown} in document order. Never empty.`,
      (row, context) => evidenceFor(row, context).map(({ statement_id: id }) => id),
    ),
  };
}

const evidenceOrders = {
  DOCUMENT: 'In the order of the documents.',
  OLDEST: 'By the start of their `period`, oldest first. Undated statements come last.',
  NEWEST: 'By the end of their `period`, newest first. Undated statements come last.',
} as const;

const EvidenceOrder = describedEnum('EvidenceOrder', 'Orders for the statements that support something.', evidenceOrders);

/** A field for the statements that support a row. */
export function evidenceField<Row extends object>(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Row>,
  description: string,
  idsOf: (row: Row, context: Context) => readonly number[],
) {
  return t.field({
    type: ['Statement'],
    description,
    args: { order: t.arg({ type: EvidenceOrder, description: 'The order. Default: DOCUMENT.' }) },
    resolve: (row, { order }, context) => {
      const statements = statementsFor(row, 'evidence', (one) => idsOf(one, context), context);
      return order === 'OLDEST' || order === 'NEWEST' ? chronologically(statements, order) : statements;
    },
  });
}

function chronologically(statements: readonly StatementRow[], order: 'OLDEST' | 'NEWEST'): StatementRow[] {
  const dated = statements.map((statement) => ({
    statement,
    span: spanOf({ start: statement.period_start, end: statement.period_end }),
  }));
  const dayOf = ({ span }: (typeof dated)[number]) => (order === 'OLDEST' ? span?.from : (span?.to ?? '9999')) ?? '';
  const [known, unknown] = [dated.filter(({ span }) => span !== null), dated.filter(({ span }) => span === null)];
  known.sort((a, b) => (order === 'OLDEST' ? 1 : -1) * (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  return [...known, ...unknown].map(({ statement }) => statement);
}

const technology = { kind: 'technology' } as const;

/** The technologies that the evidence for a row names. */
export function matchedVia<Row extends object>(row: Row, evidenceFor: EvidenceFor<Row>, context: Context): NodeRow[] {
  return loadMany(row, technology, 'technologies', (one) => evidenceFor(one, context).flatMap(({ via_id: id }) => id ?? []), context);
}

/** The relations in some evidence, starting with the one that says most about experience. */
export function relationsIn(evidence: readonly EvidenceRow[]): readonly Relation[] {
  const found = new Set(evidence.map(({ relation }) => relation));
  return relationsInOrder.filter((relation) => found.has(relation));
}
