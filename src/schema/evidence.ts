/** The fields by which an edge or a step says why it is there: what its evidence says, how good it is, and the statements themselves. */
import { type Relation, relationsInOrder, stronger } from '../graph/relation.ts';
import { type EvidenceRow, maxShown } from '../store/evidence.ts';
import type { Context, SchemaTypes } from './builder.ts';
import { loadMany, statementsFor } from './loaders.ts';
import { EvidenceStrengthType, RelationType } from './relation.ts';

type EvidenceFor<Row> = (row: Row, context: Context) => readonly EvidenceRow[];

/** The fields of a type whose rows have evidence. `via` describes what the evidence may name instead of what was asked for. */
export function evidenceFields<Row extends object>(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Row>,
  evidenceFor: EvidenceFor<Row>,
  via: string,
) {
  return {
    relation: t.field({
      type: RelationType,
      description: 'How the two are related: of all that the evidence says, what says most about experience.',
      resolve: (row, _, context) => relationsIn(evidenceFor(row, context))[0] as Relation,
    }),
    relations: t.field({
      type: [RelationType],
      description: 'All the ways in which the two are related, beginning with `relation`.',
      resolve: (row, _, context) => relationsIn(evidenceFor(row, context)),
    }),
    strength: t.field({
      type: EvidenceStrengthType,
      description: 'The strength of the best statement among the evidence.',
      resolve: (row, _, context) =>
        evidenceFor(row, context)
          .map(({ strength }) => strength)
          .reduce(stronger, 'CLAIMED'),
    }),
    matchedVia: t.field({
      type: ['Technology'],
      description: `The technologies that the evidence names: ${via}`,
      resolve: (row, _, context) =>
        loadMany(row, technology, 'technologies', (one) => evidenceFor(one, context).flatMap(({ via_id: id }) => id ?? []), context),
    }),
    evidence: t.field({
      type: ['Statement'],
      description: `The statements that say so, in the order of the documents: all, or the first ${maxShown}. Never empty.`,
      resolve: (row, _, context) =>
        statementsFor(row, 'evidence', (one) => evidenceFor(one, context).map(({ statement_id: id }) => id), context),
    }),
  };
}

const technology = { kind: 'technology' } as const;

/** What evidence says, the strongest first. */
export function relationsIn(support: readonly EvidenceRow[]): readonly Relation[] {
  const said = new Set(support.map(({ relation }) => relation));
  return relationsInOrder.filter((relation) => said.has(relation));
}
