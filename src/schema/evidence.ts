/** Fields that show the evidence for an edge of a list or a step of a path: its relations, its strength, and the statements. */
import { greatest } from '../graph/extent.ts';
import { type Relation, relationsInOrder, stronger } from '../graph/relation.ts';
import { spanOf } from '../graph/period.ts';
import { type EvidenceRow, maxMentions, maxShown, type StatementRow } from '../store/evidence.ts';
import type { NodeRow } from '../store/nodes.ts';
import { builder, type Context, describedEnum, type SchemaTypes } from './builder.ts';
import { loadMany, statementsFor } from './loaders.ts';
import { EvidenceStrengthType, ExtentType, RelationType } from './relation.ts';

const evidenceOrders = {
  DOCUMENT: 'In the order of the documents.',
  OLDEST: 'By the start of their `period`, oldest first. Undated statements come last.',
  NEWEST: 'By the end of their `period`, newest first. Undated statements come last.',
} as const;

const EvidenceOrder = describedEnum('EvidenceOrder', 'Orders for the statements that support something.', evidenceOrders);

const evidenceArguments = builder.args((t) => ({
  order: t.field({ type: EvidenceOrder, defaultValue: 'DOCUMENT', description: 'Order of the statements.' }),
}));

/** The descriptions of the fields that everything with evidence has. */
const descriptions = {
  relation: 'How the two nodes are related. If there are several relations, the one that says most about experience.',
  relations: 'All relations between the two nodes, starting with `relation`.',
  strength: 'Strength of the strongest statement in `evidence`. A statement that nobody has confirmed counts only if none is confirmed.',
  extent:
    'The greatest extent in `evidence`. It applies to what that statement is about, such as one role or project. Null if no statement gives an extent.',
  isConfirmed:
    'False if all statements in `evidence` only name it in their text, and nobody has confirmed in which sense. Nothing then says that it was used, claimed or discussed.',
  evidence: `Statements that support this, in document order: at most ${maxShown}, or ${maxMentions} in a list of all nodes. Never empty.`,
  evidenceCount: 'Number of statements that support this, including those left out of `evidence`.',
} as const;

/** What statements support, so that one fragment shows the evidence of all of it. Every type that implements it has its own resolvers. */
export const Supported = builder.interfaceRef<object>('Supported').implement({
  description: 'Something that statements support: an edge of a list, a step of a path, or experience.',
  fields: (t) => ({
    relation: t.field({ type: RelationType, description: descriptions.relation }),
    relations: t.field({ type: [RelationType], description: descriptions.relations }),
    strength: t.field({ type: EvidenceStrengthType, description: descriptions.strength }),
    extent: t.field({ type: ExtentType, nullable: true, description: descriptions.extent }),
    isConfirmed: t.boolean({ description: descriptions.isConfirmed }),
    matchedVia: t.field({ type: ['Technology'], description: 'Technologies that the evidence names.' }),
    evidence: t.field({ type: ['Statement'], args: evidenceArguments, description: descriptions.evidence }),
    evidenceCount: t.int({ description: descriptions.evidenceCount }),
  }),
});

/** How to find the evidence for a row: the statements to show, and how many there are in all. */
export type EvidenceSource<Row> = {
  rows(row: Row, context: Context): readonly EvidenceRow[];
  count(row: Row, context: Context): number;
};

/** The fields of `Supported` for a type. `via` completes the description of `matchedVia`. */
export function supportedFields<Row extends object>(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Row>,
  source: EvidenceSource<Row>,
  via: string,
) {
  return {
    relation: t.field({
      type: RelationType,
      description: descriptions.relation,
      resolve: (row, _, context) => relationsIn(source.rows(row, context))[0] as Relation,
    }),
    relations: t.field({
      type: [RelationType],
      description: descriptions.relations,
      resolve: (row, _, context) => relationsIn(source.rows(row, context)),
    }),
    strength: t.field({
      type: EvidenceStrengthType,
      description: descriptions.strength,
      resolve: (row, _, context) =>
        confirmedOrAll(source.rows(row, context))
          .map(({ strength }) => strength)
          .reduce(stronger, 'CLAIMED'),
    }),
    extent: t.field({
      type: ExtentType,
      nullable: true,
      description: descriptions.extent,
      resolve: (row, _, context) => greatest(source.rows(row, context).map(({ extent }) => extent)),
    }),
    isConfirmed: t.boolean({
      description: descriptions.isConfirmed,
      resolve: (row, _, context) => source.rows(row, context).some(({ is_confirmed: isConfirmed }) => isConfirmed === 1),
    }),
    matchedVia: t.field({
      type: ['Technology'],
      description: `Technologies that the evidence names: ${via}`,
      resolve: (row, _, context) => matchedVia(row, source, context),
    }),
    ...evidenceFields(t, descriptions.evidence, {
      ids: (row, context) => idsIn(source.rows(row, context)),
      count: (row, context) => source.count(row, context),
    }),
  };
}

/** The confirmed part of some evidence, or if none of it is confirmed, all of it. */
export function confirmedOrAll<Row extends EvidenceRow>(evidence: readonly Row[]): readonly Row[] {
  const confirmed = evidence.filter(({ is_confirmed: isConfirmed }) => isConfirmed === 1);
  return confirmed.length > 0 ? confirmed : evidence;
}

/** The ids of the statements in some evidence, without duplicates. */
export function idsIn(evidence: readonly EvidenceRow[]): readonly number[] {
  return [...new Set(evidence.map(({ statement_id: id }) => id))];
}

type StatementSource<Row> = { ids(row: Row, context: Context): readonly number[]; count(row: Row, context: Context): number };

/** The fields for the statements that support a row, and for their number. */
export function evidenceFields<Row extends object>(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Row>,
  description: string,
  source: StatementSource<Row>,
) {
  return {
    evidence: t.field({
      type: ['Statement'],
      description,
      args: evidenceArguments,
      resolve: (row, { order }, context) => {
        const statements = statementsFor(row, 'evidence', (one) => source.ids(one, context).slice(0, maxShown), context);
        return order === 'OLDEST' || order === 'NEWEST' ? chronologically(statements, order) : statements;
      },
    }),
    evidenceCount: t.int({ description: descriptions.evidenceCount, resolve: (row, _, context) => source.count(row, context) }),
  };
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
export function matchedVia<Row extends object>(row: Row, source: EvidenceSource<Row>, context: Context): NodeRow[] {
  return loadMany(row, technology, 'technologies', (one) => viaIn(source.rows(one, context)), context);
}

/** The ids of the nodes that some evidence names, in the order of the nodes. */
function viaIn(evidence: readonly EvidenceRow[]): readonly number[] {
  return evidence.flatMap(({ via_id: id }) => id ?? []).toSorted((a, b) => a - b);
}

/** The relations in some evidence, starting with the one that says most about experience. */
export function relationsIn(evidence: readonly EvidenceRow[]): readonly Relation[] {
  const found = new Set(evidence.map(({ relation }) => relation));
  return relationsInOrder.filter((relation) => found.has(relation));
}
