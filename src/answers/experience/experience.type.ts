/** Experience over GraphQL: how long, how recently, on what evidence. */
import { statementsFor, toMany } from '../../schema/loaders.ts';
import { maxShown } from '../../store/evidence.ts';
import { EvidenceStrengthType } from '../../schema/relation.ts';
import { stronger } from '../../graph/relation.ts';
import type { Kind } from '../../graph/draft.ts';
import type { ExperiencePeriod, Spell } from './experience.ts';
import { monthsIn, monthText } from '../../graph/months.ts';
import type { PartialDate } from '../../graph/partial-date.ts';
import { Person } from '../../nodes/person/person.type.ts';
import { Position } from '../../nodes/position/position.type.ts';
import { Project } from '../../nodes/project/project.type.ts';
import { Role } from '../../nodes/role/role.type.ts';
import { Technology, topics } from '../../nodes/technology/technology.type.ts';
import { builder, type Context, describedEnum } from '../../schema/builder.ts';
import { nodeOfArgument } from '../../schema/node-of-argument.ts';
import { confirmedOrAll, evidenceFields, idsIn, Supported, supportedFields } from '../../schema/evidence.ts';
import { refersTo } from '../../schema/refers-to.ts';
import { asOfDescription } from '../../schema/period.ts';
import { siblings, batched } from '../../store/siblings.ts';
import { type EvidencedUse, type ExperienceRequest, experienceEvidence, experienceFrom, type PersonExperience } from './uses.ts';

type DatedPeriod = ExperiencePeriod<EvidencedUse>;
type DatedSpell = Spell<EvidencedUse>;

/** What a use is dated by, from the most exact. */
const bases = {
  STATEMENT: 'The document dates the use itself.',
  PROJECT: 'The period of the project.',
  ROLE: 'The period of the role.',
  POSITION:
    'The period of the position. If the statement is about the position as a whole, it was used throughout; otherwise, at some time within it.',
  EDUCATION: 'The period of the course of study.',
} as const;

const basesInOrder = Object.keys(bases) as readonly (keyof typeof bases)[];

const TimeBasis = describedEnum('TimeBasis', 'What dates a use, from the most exact to the least.', bases);

const ExperiencePeriodType = builder.objectRef<DatedPeriod>('ExperiencePeriod').implement({
  description: 'Consecutive months of use, with the evidence.',
  fields: (t) => ({
    start: t.field({ type: 'PartialDate', description: 'First month of the period.', resolve: ({ interval }) => monthText(interval.from) }),
    end: t.field({
      type: 'PartialDate',
      description:
        'Last month of the period. If the document says that the use is ongoing (“present”), the month of `asOf`: see `knownUntil`.',
      resolve: ({ interval }) => monthText(interval.to),
    }),
    isOngoing: t.exposeBoolean('isOngoing', {
      description:
        'Whether the use is dated by something, such as a position, that a document calls “present”. The use itself may have ended: see `basis`.',
    }),
    knownUntil: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        "If the use is ongoing, the date until which that is certain: the document's own date, or else the latest date that it mentions. Null if it is not ongoing.",
      resolve: ({ knownUntil }) => knownUntil,
    }),
    months: t.int({ description: 'Number of months, including the first and the last.', resolve: ({ interval }) => monthsIn([interval]) }),
    atLeast: t.exposeInt('atLeast', {
      description: 'The fewest of these months in which it was certainly used: one, if it was used at some time within them.',
    }),
    basis: t.field({
      type: [TimeBasis],
      description: 'What dates the uses in this period, from the most exact.',
      resolve: ({ uses }) => {
        const found = new Set(uses.map(({ time }) => time?.basis.toUpperCase()));
        return basesInOrder.filter((basis) => found.has(basis));
      },
    }),
    positions: toMany(t, Position, 'positions', positionsOf, 'The positions in which it was used.'),
    roles: toMany(t, Role, 'roles', subjectsOfKind('role'), 'The roles whose own statements say it was used.'),
    projects: toMany(t, Project, 'projects', subjectsOfKind('project'), 'The projects whose statements say it was used.'),
    ...evidenceFields(t, 'The statements that say it was used. Never empty.', {
      ids: ({ uses }) => idsIn(uses.map(({ row }) => row)),
      count: ({ uses }) => idsIn(uses.map(({ row }) => row)).length,
    }),
  }),
});

const ExperienceSpell = builder.objectRef<DatedSpell>('ExperienceSpell').implement({
  description: 'Months of use as statements give them. Spells can overlap; `periods` is their union. An undated use has no spell.',
  fields: (t) => ({
    start: t.field({ type: 'PartialDate', description: 'First month of the spell.', resolve: ({ interval }) => monthText(interval.from) }),
    end: t.field({
      type: 'PartialDate',
      description: 'Last month of the spell. If the document says that it is ongoing (“present”), the month of `asOf`: see `knownUntil`.',
      resolve: ({ interval }) => monthText(interval.to),
    }),
    isThroughout: t.exposeBoolean('isThroughout', {
      description:
        'True if it was used throughout these months; false if at some time within them, because only the position or project is dated.',
    }),
    isOngoing: t.exposeBoolean('isOngoing', {
      description: 'Whether the use is dated by something, such as a position, that a document calls “present”.',
    }),
    knownUntil: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        "If it is ongoing, the date until which that is certain: the document's own date, or else the latest date that it mentions. Null if it is not ongoing.",
      resolve: ({ knownUntil }) => knownUntil,
    }),
    strength: t.field({
      type: EvidenceStrengthType,
      description: 'Strength of the strongest statement in `evidence`.',
      resolve: ({ uses }) => uses.map(({ row }) => row.strength).reduce(stronger, 'CLAIMED'),
    }),
    positions: toMany(t, Position, 'positions', positionsOf, 'The positions in which it was used.'),
    ...evidenceFields(t, 'The statements that say it was used. Never empty.', {
      ids: ({ uses }) => idsIn(uses.map(({ row }) => row)),
      count: ({ uses }) => idsIn(uses.map(({ row }) => row)).length,
    }),
  }),
});

export const ExperienceType = builder.objectRef<PersonExperience>('Experience').implement({
  interfaces: [Supported],
  description:
    'How long and how recently a person used something, and how we know. A month counts once, however many jobs and projects cover it. Only use counts: USED or, for a project, WORKED. Use that no document names is unknown.',
  fields: (t) => ({
    months: t.exposeInt('months', {
      nullable: true,
      description:
        'Months of use, counted as on a résumé: a job in which it was used counts in full, a year as the whole year, and “present” up to `asOf`. `atLeast` and `atMost` say what is certain and what is possible. Null if no use is dated.',
    }),
    atLeast: t.exposeInt('atLeast', {
      nullable: true,
      description:
        'The fewest months of use that are certain. A use at some time within a position makes one month certain. “Present” counts up to `knownUntil` of the period. Null if no use is dated.',
    }),
    atMost: t.exposeInt('atMost', {
      nullable: true,
      description: 'The most months that these uses can cover. Null if a use is undated, such as in open-source work, or if its start is.',
    }),
    periods: t.field({
      type: [ExperiencePeriodType],
      description: 'The periods of consecutive months in use, earliest first.',
      resolve: ({ periods }) => [...periods],
    }),
    spells: t.field({
      type: [ExperienceSpell],
      description: 'The months of each use as the statements give them, earliest first. Uses with the same months share a spell.',
      resolve: ({ spells }) => [...spells],
    }),
    firstUsed: t.expose('firstUsed', {
      type: 'PartialDate',
      nullable: true,
      description:
        'When the first job, role, project or statement that used it starts, as written. The use itself may have begun later: see `basis` of the period. Null if no use is dated.',
    }),
    lastUsed: t.expose('lastUsed', {
      type: 'PartialDate',
      nullable: true,
      description:
        'When the last job, role, project or statement that used it ends, as written, but not after `asOf`. For “present”, the date until which that is certain. Null if no use is dated.',
    }),
    lastUsedNotBefore: t.expose('lastUsedNotBefore', {
      type: 'PartialDate',
      nullable: true,
      description: 'The earliest month that the last use can have been in. Null if no month is certain.',
    }),
    lastUsedNotAfter: t.expose('lastUsedNotAfter', {
      type: 'PartialDate',
      nullable: true,
      description: 'The latest month that the last use can have been in, as of `asOf`. Null if a use is undated.',
    }),
    isCurrent: t.exposeBoolean('isCurrent', {
      nullable: true,
      description:
        'Whether it was in use in the month of `asOf`. False if no use in the documents can have been in that month. Null if that is possible but not certain: the use is undated, or an older document says “present”.',
    }),
    unconfirmed: t.field({
      type: ['Statement'],
      description: `Statements that name it in their text, where nobody has confirmed in which sense, in document order: at most ${maxShown}. They count only towards what is possible: \`atMost\`, \`lastUsedNotAfter\` and \`isCurrent\`.`,
      resolve: (experience, _, context) =>
        statementsFor(
          experience,
          'unconfirmed',
          ({ rows }) => idsIn(rows.filter(({ is_confirmed: isConfirmed }) => isConfirmed === 0)).slice(0, maxShown),
          context,
        ),
    }),
    asOf: t.expose('asOf', {
      type: 'PartialDate',
      description: 'The date of the answer. Ongoing periods end on it, and later ones are left out.',
    }),
    ...supportedFields(
      t,
      { rows: ({ rows }) => confirmedOrAll(rows), count: ({ rows }) => idsIn(confirmedOrAll(rows)).length },
      'the one you asked for, or narrower ones that count as evidence of it.',
    ),
  }),
});

builder.objectField(Person.object, 'experience', (t) =>
  t.field({
    type: ExperienceType,
    nullable: true,
    description:
      'How long and how recently the person used a technology or project, and how we know. Null if no statement says that they know it, or if there is an error.',
    args: {
      with: t.arg.string({ required: true, ...refersTo(topics, 'What the person used.') }),
      asOf: t.arg({ type: 'PartialDate', description: asOfDescription }),
    },
    resolve: (person, { with: name, asOf }, context) =>
      batched(person, `experience ${JSON.stringify([name, asOf])}`, (people) => {
        const { id } = nodeOfArgument(context.store, topics, name, 'with');
        return experiences(
          context,
          people.map((one) => ({ person: one.id, topics: [id] })),
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
      description: `How long and how recently the person used the technology, and how we know. Null if the list does not belong to one ${from.kind}, or if there is no evidence as of the date.`,
      args: { asOf: t.arg({ type: 'PartialDate', description: asOfDescription.replace('today', '`asOf` of the list, or today') }) },
      resolve: (edge, { asOf = edge.list.args.asOf }, context) => {
        if (edge.list.on === null || !kinds.includes(edge.list.on)) return null;
        return batched(edge, `experience ${asOf}`, (edges) =>
          experiences(
            context,
            edges.map(({ node, list }) => {
              const [person, topic] = from === Person ? [list.parent, node.id] : [node.id, list.parent];
              return { person: person ?? 0, topics: [topic ?? 0] };
            }),
            asOf,
          ),
        );
      },
    }),
  );
}

/** The experience of each request, as of a date. Null where no statement says that the person knows any of the topics. One query for all. */
export function experiences(
  { store, today }: Context,
  requests: readonly ExperienceRequest[],
  asOf: PartialDate | null | undefined,
): readonly (PersonExperience | null)[] {
  const found = experienceEvidence(store, requests).map((rows) => experienceFrom(rows, asOf ?? today, today));
  siblings(found.flatMap((experience) => experience ?? []));
  siblings(found.flatMap((experience) => experience?.periods ?? []));
  siblings(found.flatMap((experience) => experience?.spells ?? []));
  return found;
}

function positionsOf({ uses }: Pick<DatedPeriod, 'uses'>): readonly number[] {
  return uses.flatMap(({ row }) => row.position_id ?? []);
}

function subjectsOfKind(kind: Kind): (period: DatedPeriod) => readonly number[] {
  return ({ uses }) => uses.flatMap(({ row }) => (row.subject_kind === kind ? [row.subject_id] : []));
}
