/** Fit over GraphQL: each requirement with its verdict and its evidence, for one person; and people in the order of their fit. */
import { toOne } from '../../schema/loaders.ts';
import type { PartialDate } from '../../graph/partial-date.ts';
import { knowing } from '../../graph/relation.ts';
import { Person } from '../../nodes/person/person.type.ts';
import { topics } from '../../nodes/technology/technology.type.ts';
import { builder, type Context, describedEnum } from '../../schema/builder.ts';
import type { ListArguments } from '../../schema/node-list.ts';
import { badInput, nodeOfArgument } from '../../schema/errors.ts';
import { refersTo } from '../../schema/refers-to.ts';
import { addRanking } from '../../schema/node-type.ts';
import { Node } from '../../schema/node.ts';
import { candidatesFor, maxCandidates, maxPairs, type Topic } from './candidates.ts';
import { nodesOfAnyKind } from '../../store/nodes.ts';
import { siblings, batched } from '../../store/siblings.ts';
import type { Known } from '../experience/uses.ts';
import { asOfArgument, experiences, ExperienceType } from '../experience/experience.type.ts';
import { compareFits, judge, type Judgement, type Requirement, verdicts } from './fit.ts';

/** More requirements than a posting has. */
const maxRequirements = 20;

/** More names than one of them has. */
const maxNames = 20;

const VerdictType = describedEnum('Verdict', 'What the evidence says of a requirement. There is no score.', verdicts);

const RequirementInput = builder.inputType('Requirement', {
  description: 'Something asked of a person: a technology, or any of several, for how long and how recently.',
  fields: (t) => ({
    technology: t.string({ description: 'A technology or project by slug, name or alias. Give this or `anyOf`.', ...refersTo(topics) }),
    anyOf: t.stringList({
      description: `Several of them, ${maxNames} at most, of which any will do; their months are taken together.`,
      ...refersTo(topics),
    }),
    minMonths: t.int({ description: 'How many months at least.' }),
    usedSince: t.field({ type: 'PartialDate', description: 'It must have been used in this year, month or day, or later.' }),
  }),
});

type Asked = Requirement & { readonly topics: readonly Topic[] };

type RequirementFit = Judgement & { readonly asked: Asked; readonly known: Known | null };

type PersonFit = { readonly person: number; readonly requirements: readonly RequirementFit[] };

const RequirementFitType = builder.objectRef<RequirementFit>('RequirementFit').implement({
  description: 'A requirement, the verdict on it, and why.',
  fields: (t) => ({
    of: t.field({
      type: [Node],
      description: 'What was asked for; any of these will do.',
      resolve: (fit, _, { store }) =>
        batched(fit, 'of', (fits) => {
          const ids = fits.map(({ asked }) => asked.topics.map(({ id }) => id));
          const nodes = new Map(nodesOfAnyKind(store, ids.flat()).map((node) => [node.id, node]));
          return ids.map((some) => some.flatMap((id) => nodes.get(id) ?? []));
        }),
    }),
    minMonths: t.int({
      nullable: true,
      description: 'How many months were asked for; null if none were.',
      resolve: ({ asked }) => asked.minMonths,
    }),
    usedSince: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Since when it was asked for; null if it was not.',
      resolve: ({ asked }) => asked.usedSince,
    }),
    verdict: t.expose('verdict', { type: VerdictType, description: 'What the evidence says.' }),
    missingMonths: t.exposeInt('missingMonths', { description: 'How many months are missing; 0 if none are.' }),
    isStale: t.exposeBoolean('isStale', { description: 'Whether it was not used since the date asked.' }),
    experience: t.field({
      type: ExperienceType,
      nullable: true,
      description: 'The months, the last use, by which way it matched, and the evidence; null if nothing was found.',
      resolve: ({ known }) => known,
    }),
  }),
});

const FitType = builder.objectRef<PersonFit>('Fit').implement({
  description: 'How a person meets requirements, one by one.',
  fields: (t) => ({
    person: toOne(t, Person, 'person', 'Whose fit it is.'),
    met: t.int({
      description: 'How many requirements are met.',
      resolve: ({ requirements }) => requirements.filter(({ verdict }) => verdict === 'MET').length,
    }),
    isMet: t.boolean({
      description: 'Whether all are met.',
      resolve: ({ requirements }) => requirements.every(({ verdict }) => verdict === 'MET'),
    }),
    requirements: t.field({
      type: [RequirementFitType],
      description: 'The requirements in the order asked, each with its verdict.',
      resolve: ({ requirements }) => [...requirements],
    }),
  }),
});

const fitArguments = builder.args((t) => ({
  requirements: t.field({
    type: [RequirementInput],
    required: true,
    description: `What is asked for, ${maxRequirements} requirements at most.`,
  }),
  asOf: t.field({ type: 'PartialDate', description: asOfArgument }),
}));

builder.objectField(Person.object, 'fit', (t) =>
  t.field({
    type: FitType,
    description: 'How they meet some requirements: for each a verdict with its reasons, and no score.',
    args: fitArguments,
    resolve: (person, { requirements, asOf }, context) =>
      batched(person, `fit ${JSON.stringify([requirements, asOf])}`, (people) =>
        fitsOf(
          people.map(({ id }) => id),
          requirementsOf(requirements, context),
          asOf,
          context,
        ),
      ),
  }),
);

/** What the arguments of a list of people may ask for beside the rest. */
type ByFit = { readonly fit?: readonly Input[] | null; readonly asOf?: PartialDate | null };

addRanking(Person, {
  args: builder.args((t) => ({
    fit: t.field({
      type: [RequirementInput],
      description: `What is asked of people, ${maxRequirements} requirements at most: only those of whom the documents say something of it, by how many requirements they meet, then by how nearly; at equal fit by name, and in no other \`order\`. Where these are more than ${maxCandidates}, or than ${maxPairs} divided by the number of technologies and projects named, so many are looked at: those who know something of the most requirements, of those who used each for longest. \`isTruncated\` says if it was so.`,
    }),
    asOf: t.field({
      type: 'PartialDate',
      description: `For when \`fit\` is asked. ${asOfArgument} The evidence of an edge is that of today; \`fit\` has that of the date.`,
    }),
  })),
  rank(list, context) {
    const { fit, asOf, order } = list.args as ListArguments & ByFit;
    if (!fit) {
      if (asOf) throw badInput('"asOf" says when "fit" is asked for: give "fit" as well, or leave it out');
      return list;
    }
    if (order) throw badInput('A list asked for by "fit" is in the order of fit: leave out "order", or "fit"');
    if (fit.length === 0) throw badInput('"fit" asks for nothing: give a requirement, or leave it out');
    const all = requirementsOf(fit, context);
    const asked = all.map((one) => one.topics);
    const { people, isTruncated } = candidatesFor(context.store, asked, list.listing);
    const found = fitsOf(people, all, asOf, context).filter(({ requirements }) => requirements.some(({ known }) => known !== null));
    const ids = found.toSorted((a, b) => compareFits(a.requirements, b.requirements) || a.person - b.person).map(({ person }) => person);
    const reasons = asked.flat().map((topic) => ({ ...topic, direction: 'towards', relations: knowing }) as const);
    return { ...list, ranked: { ids, isTruncated }, reasons: [...reasons, ...list.reasons] };
  },
});

builder.objectField(Person.edge, 'fit', (t) =>
  t.field({
    type: FitType,
    nullable: true,
    description: 'How they meet the requirements that the list was asked for by `fit`. Null if it was not.',
    resolve: (edge, _, context) => {
      const { fit, asOf } = edge.list.args as ByFit;
      if (!edge.list.ranked || !fit) return null;
      // Of the people on the page only: what is shown of a fit is loaded for all that were reckoned with it.
      return batched(edge, 'fit', (edges) =>
        fitsOf(
          edges.map(({ node }) => node.id),
          requirementsOf(fit, context),
          asOf,
          context,
        ),
      );
    },
  }),
);

builder.objectField(Person.connection, 'isTruncated', (t) =>
  t.boolean({
    description:
      'Whether people were left out because too many come into question for `fit`; `totalCount` is then of those looked at. False if the list was not asked for by `fit`.',
    resolve: ({ ranked }) => ranked?.isTruncated === true,
  }),
);

type Input = typeof RequirementInput.$inferInput;

function requirementsOf(requirements: readonly Input[], { store }: Context): readonly Asked[] {
  if (requirements.length === 0) throw badInput('This asks for nothing: give a requirement');
  if (requirements.length > maxRequirements)
    throw badInput(`These are ${requirements.length} requirements: give ${maxRequirements} at most`);
  return requirements.map(({ technology, anyOf, minMonths, usedSince }) => {
    const names = anyOf ?? (typeof technology === 'string' ? [technology] : []);
    if (names.length === 0 || (anyOf && typeof technology === 'string'))
      throw badInput('A requirement names either one "technology" or some in "anyOf"');
    if (names.length > maxNames) throw badInput(`A requirement takes ${maxNames} names at most, and these are ${names.length}`);
    if (typeof minMonths === 'number' && minMonths < 0)
      throw badInput(`"minMonths" is how many months at least, so it cannot be ${minMonths}`);
    return { topics: names.map((name) => nodeOfArgument(store, topics, name)), minMonths: minMonths ?? null, usedSince: usedSince ?? null };
  });
}

/** Every person's fit, in the order of the people. One statement for all people and requirements. */
function fitsOf(
  people: readonly number[],
  all: readonly Asked[],
  asOf: PartialDate | null | undefined,
  context: Context,
): readonly PersonFit[] {
  const known = experiences(
    context,
    people.flatMap((person) => all.map((one) => ({ person, of: one.topics.map(({ id }) => id) }))),
    asOf,
  );
  const found = people.map((person, index) => ({
    person,
    requirements: all.map((one, at): RequirementFit => {
      const experience = known[index * all.length + at] ?? null;
      return { ...judge(one, experience), asked: one, known: experience };
    }),
  }));
  siblings(found.flatMap(({ requirements }) => requirements));
  return siblings(found);
}
