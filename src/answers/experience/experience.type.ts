/** Experience over GraphQL: how long, how recently, on what evidence. */
import { statementsFor, toMany } from '../../schema/loaders.ts';
import type { Kind } from '../../graph/draft.ts';
import type { Stretch } from './experience.ts';
import { monthsIn, monthText } from '../../graph/months.ts';
import type { PartialDate } from '../../graph/partial-date.ts';
import type { Relation } from '../../graph/relation.ts';
import { Person } from '../../nodes/person/person.type.ts';
import { Position } from '../../nodes/position/position.type.ts';
import { Project } from '../../nodes/project/project.type.ts';
import { Role } from '../../nodes/role/role.type.ts';
import { Technology, topics } from '../../nodes/technology/technology.type.ts';
import { builder, type Context } from '../../schema/builder.ts';
import { nodeOfArgument } from '../../schema/errors.ts';
import { relationsIn } from '../../schema/evidence.ts';
import { refersTo } from '../../schema/refers-to.ts';
import { EvidenceStrengthType, RelationType } from '../../schema/relation.ts';
import { siblings, batched } from '../../store/siblings.ts';
import { type DatedUse, type KnowingRow, type Known, knowingOf, knownFrom } from './uses.ts';

type KnownStretch = Stretch<DatedUse>;

const ExperiencePeriod = builder.objectRef<KnownStretch>('ExperiencePeriod').implement({
  description: 'Months in a row in which something was used, and what they are made of.',
  fields: (t) => ({
    start: t.field({ type: 'PartialDate', description: 'The first month.', resolve: ({ interval }) => monthText(interval.from) }),
    end: t.field({
      type: 'PartialDate',
      description: 'The last month; the month asked for while it goes on.',
      resolve: ({ interval }) => monthText(interval.to),
    }),
    isOngoing: t.exposeBoolean('isOngoing', { description: 'Whether the document says that some of it goes on (“present”).' }),
    months: t.int({ description: 'How many months, both ends included.', resolve: ({ interval }) => monthsIn([interval]) }),
    positions: toMany(t, Position, 'positions', positionsOf, 'The positions behind it.'),
    roles: toMany(t, Role, 'roles', subjectsOfKind('role'), 'The roles whose own statements say so.'),
    projects: toMany(t, Project, 'projects', subjectsOfKind('project'), 'The projects whose statements say so.'),
    evidence: t.field({
      type: ['Statement'],
      description: 'The statements that say so. Never empty.',
      resolve: (stretch, _, context) => statementsFor(stretch, 'evidence', ({ uses }) => uses.map(({ row }) => row.statement_id), context),
    }),
  }),
});

export const ExperienceType = builder.objectRef<Known>('Experience').implement({
  description:
    'How long, how recently and on what evidence somebody used something. Months are the union of its periods, never a sum: a month counts once, however many jobs and projects cover it, and only what was USED counts.',
  fields: (t) => ({
    months: t.exposeInt('months', {
      description:
        'Months in use, both end months included; a date as coarse as a year is read as the whole year. 0 if nothing that was used is dated.',
    }),
    atLeast: t.exposeInt('atLeast', { description: 'The fewest months that the dates, as precise as they are, allow.' }),
    atMost: t.exposeInt('atMost', { description: 'The most months that the dates, as precise as they are, allow.' }),
    periods: t.field({
      type: [ExperiencePeriod],
      description: 'The months in a row that make it up, the earliest first.',
      resolve: ({ stretches }) => [...stretches],
    }),
    firstUsed: t.expose('firstUsed', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it was first used, as written; null if no use is dated.',
    }),
    lastUsed: t.expose('lastUsed', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it was last used, as written, or the month asked for if it still is; null if no use is dated.',
    }),
    isCurrent: t.exposeBoolean('isCurrent', { description: 'Whether it is in use in the month asked for.' }),
    asOf: t.expose('asOf', {
      type: 'PartialDate',
      description: 'The time that it is reckoned for: what goes on ends with it, and what came later is left out.',
    }),
    relation: t.field({
      type: RelationType,
      description: 'What the evidence says: of all, what says most about experience.',
      resolve: ({ rows }) => relationsIn(rows)[0] as Relation,
    }),
    relations: t.field({ type: [RelationType], description: 'All that the evidence says.', resolve: ({ rows }) => relationsIn(rows) }),
    strength: t.expose('strength', { type: EvidenceStrengthType, description: 'The strength of the best statement among the evidence.' }),
    matchedVia: toMany(
      t,
      Technology,
      'via',
      ({ rows }) => viaOf(rows),
      'The technologies that the evidence names: the one asked for, or narrower ones that are evidence of it.',
    ),
    evidence: t.field({
      type: ['Statement'],
      description: 'The statements behind it, used, claimed and spoken of alike, in the order of the documents. Never empty.',
      resolve: (known, _, context) => statementsFor(known, 'evidence', ({ rows }) => rows.map((row) => row.statement_id), context),
    }),
  }),
});

/** The argument that says for when to reckon. */
export const asOfArgument = 'A date: what goes on ends with it, and what came later is left out. Today if not given.';

builder.objectField(Person.object, 'experience', (t) =>
  t.field({
    type: ExperienceType,
    nullable: true,
    description: 'How long, how recently and on what evidence they used a technology or project. Null if nothing says that they know it.',
    args: {
      with: t.arg.string({ required: true, description: 'A technology or project by slug, name or alias.', ...refersTo(topics) }),
      asOf: t.arg({ type: 'PartialDate', description: asOfArgument }),
    },
    resolve: (person, { with: name, asOf }, context) =>
      batched(person, `experience ${JSON.stringify([name, asOf])}`, (people) => {
        const { id } = nodeOfArgument(context.store, topics, name);
        return experiences(
          context,
          people.map((one) => ({ person: one.id, of: [id] })),
          asOf,
        );
      }),
  }),
);

for (const [from, kinds, to] of [
  [Person, ['person'] as readonly Kind[], Technology],
  [Technology, topics as readonly Kind[], Person],
] as const) {
  builder.objectField(to.edge, 'experience', (t) =>
    t.field({
      type: ExperienceType,
      nullable: true,
      description: `How long, how recently and on what evidence the person used the technology. Null unless the list is that of one ${from.kind}, or if nothing was known by then.`,
      args: { asOf: t.arg({ type: 'PartialDate', description: asOfArgument }) },
      resolve: (edge, { asOf }, context) => {
        if (edge.list.on === null || !kinds.includes(edge.list.on)) return null;
        return batched(edge, `experience ${asOf}`, (edges) =>
          experiences(
            context,
            edges.map(({ node, list }) => {
              const [person, of] = from === Person ? [list.parent, node.id] : [node.id, list.parent];
              return { person: person ?? 0, of: [of ?? 0] };
            }),
            asOf,
          ),
        );
      },
    }),
  );
}

/**
 * For each person what they know of some technologies or projects, taken batched, as of a date; null where nothing says that they know any.
 * One statement for all.
 */
export function experiences(
  context: Context,
  asked: readonly { readonly person: number; readonly of: readonly number[] }[],
  asOf: PartialDate | null | undefined,
): readonly (Known | null)[] {
  const pairs = asked.flatMap(({ person, of }, index) => of.map((one) => ({ person, of: one, index })));
  const byAsked = Map.groupBy(
    knowingOf(context.store, pairs).flatMap((rows, pair) => rows.map((row) => ({ row, index: pairs[pair]?.index }))),
    ({ index }) => index,
  );
  const date = asOf ?? context.today;
  const known = asked.map((_, index) =>
    knownFrom(
      (byAsked.get(index) ?? []).map(({ row }) => row),
      date,
    ),
  );
  siblings(known.flatMap((one) => one ?? []));
  siblings(known.flatMap((one) => one?.stretches ?? []));
  return known;
}

function positionsOf({ uses }: KnownStretch): readonly number[] {
  return uses.flatMap(({ row }) => row.position_id ?? []);
}

function subjectsOfKind(kind: Kind): (stretch: KnownStretch) => readonly number[] {
  return ({ uses }) => uses.flatMap(({ row }) => (row.subject_kind === kind ? [row.subject_id] : []));
}

function viaOf(rows: readonly KnowingRow[]): readonly number[] {
  return rows.flatMap(({ via_id: id }) => id ?? []);
}
