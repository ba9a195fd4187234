/** Fields that show the evidence for an edge of a list or a step of a path: its relations, its strength, and the statements. */
import { greatest } from '../graph/extent.ts';
import { type Relation, relationsInOrder, stronger } from '../graph/relation.ts';
import { type EvidenceRow, maxShown } from '../store/evidence.ts';
import type { NodeRow } from '../store/nodes.ts';
import type { Context, SchemaTypes } from './builder.ts';
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
    evidence: t.field({
      type: ['Statement'],
      description: `The statements that support this, in document order. At most the first ${maxShown}. Never empty.`,
      resolve: (row, _, context) =>
        statementsFor(row, 'evidence', (one) => evidenceFor(one, context).map(({ statement_id: id }) => id), context),
    }),
  };
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
