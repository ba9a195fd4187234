/** Fit over GraphQL: a verdict with evidence for each requirement on a person, and lists of people ordered by fit. */
import { toOne } from '../../schema/loaders.ts';
import type { PartialDate } from '../../graph/partial-date.ts';
import { knowing } from '../../graph/relation.ts';
import { Person } from '../../nodes/person/person.type.ts';
import { topics } from '../../nodes/technology/technology.type.ts';
import { Topic as TopicType } from '../../nodes/topic.type.ts';
import { builder, type Context, describedEnum } from '../../schema/builder.ts';
import type { ListArguments } from '../../schema/node-list.ts';
import { badInput, inArgument } from '../../schema/errors.ts';
import { nodeIfKnown, similarNodes } from '../../schema/node-of-argument.ts';
import { asOfDescription } from '../../schema/period.ts';
import { refersTo } from '../../schema/refers-to.ts';
import { refusable } from '../../schema/refusable.ts';
import { addRanking } from '../../schema/node-type.ts';
import { candidatesFor, everybodyIn, maxCandidates, maxPairs, type Topic } from './candidates.ts';
import { nodesOfAnyKind } from '../../store/nodes.ts';
import { siblings, batched } from '../../store/siblings.ts';
import type { PersonExperience } from '../experience/uses.ts';
import { experiences, ExperienceType } from '../experience/experience.type.ts';
import { compareFits, judge, type Judgement, type Requirement, verdicts } from './fit.ts';

/** More than a job posting has. */
export const maxRequirements = 20;

/** More than one requirement names. */
export const maxNames = 20;

/** Each suggestion reads many names. The unknown names after these get none. */
const maxSuggestions = 5;

const VerdictType = describedEnum('Verdict', 'What the evidence says about a requirement. There is no score.', verdicts);

const RequirementInput = builder.inputType('Requirement', {
  description: 'A requirement: a technology or any of several, for how long and how recently.',
  fields: (t) => ({
    technology: t.string(refersTo(topics, 'What is required. Give either this or `anyOf`.', { mayBeUnknown: true })),
    anyOf: t.stringList(
      refersTo(
        topics,
        `Alternatives, any of which will do, at most ${maxNames}. Their months are counted together. Give either this or \`technology\`.`,
        { mayBeUnknown: true },
      ),
    ),
    minMonths: t.int({ description: 'The minimum number of months.' }),
    usedSince: t.field({ type: 'PartialDate', description: 'A year, month or day: the last use must not be earlier.' }),
  }),
});

/** A name that the graph does not have, and the topics with the most similar names, by their ids. */
type UnknownName = { readonly name: string; readonly similar: readonly number[] };

type ResolvedRequirement = Requirement & {
  readonly names: readonly string[];
  readonly topics: readonly Topic[];
  readonly unknown: readonly UnknownName[];
};

type RequirementFit = Judgement & { readonly requirement: ResolvedRequirement; readonly experience: PersonExperience | null };

type PersonFit = { readonly person: number; readonly requirements: readonly RequirementFit[] };

const UnknownNameType = builder.objectRef<UnknownName>('UnknownName').implement({
  description: 'A name that the graph does not have: no document mentions it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name, as given.' }),
    suggestions: t.field({
      type: [TopicType],
      description: `What you may have meant, the most similar name first. Empty if no name is similar, and after the first ${maxSuggestions} unknown names.`,
      resolve: ({ similar }, _, { store }) => [...nodesOfAnyKind(store, similar)],
    }),
  }),
});

const RequirementFitType = builder.objectRef<RequirementFit>('RequirementFit').implement({
  description: 'A requirement, the verdict on it, and why.',
  fields: (t) => ({
    topics: t.field({
      type: [TopicType],
      description: 'What was required. Any of these will do. Names that the graph does not have are in `unknown`.',
      resolve: (fit, _, { store }) =>
        batched(fit, 'topics', (fits) => {
          const ids = fits.map(({ requirement }) => requirement.topics.map(({ id }) => id));
          const nodes = new Map(nodesOfAnyKind(store, ids.flat()).map((node) => [node.id, node]));
          return ids.map((some) => some.flatMap((id) => nodes.get(id) ?? []));
        }),
    }),
    names: t.stringList({ description: 'What was required, by the names given.', resolve: ({ requirement }) => [...requirement.names] }),
    unknown: t.field({
      type: [UnknownNameType],
      description: 'The names that the graph does not have. If it has none of them, the verdict is NOT_FOUND.',
      resolve: ({ requirement }) => [...requirement.unknown],
    }),
    minMonths: t.int({
      nullable: true,
      description: 'The required number of months. Null if none was given.',
      resolve: ({ requirement }) => requirement.minMonths,
    }),
    usedSince: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The date since when some use was required. Null if none was given.',
      resolve: ({ requirement }) => requirement.usedSince,
    }),
    verdict: t.expose('verdict', { type: VerdictType, description: 'What the evidence says.' }),
    missingMonths: t.exposeInt('missingMonths', {
      description: 'Months by which `experience.months` falls short of `minMonths`; all of them if `experience.months` is null.',
    }),
    isStale: t.exposeBoolean('isStale', {
      description: 'Whether a date was required, and every use in the documents was before it.',
    }),
    experience: t.expose('experience', {
      type: ExperienceType,
      nullable: true,
      description: 'The months, the last use and the evidence. Null if nothing was found.',
    }),
  }),
});

const FitType = builder.objectRef<PersonFit>('Fit').implement({
  description: 'How a person meets requirements, one by one.',
  fields: (t) => ({
    person: toOne(t, Person, 'person', 'The person.'),
    metCount: t.int({
      description: 'Number of requirements that are met.',
      resolve: ({ requirements }) => requirements.filter(({ verdict }) => verdict === 'MET').length,
    }),
    isMet: t.boolean({
      description: 'Whether all requirements are met.',
      resolve: ({ requirements }) => requirements.every(({ verdict }) => verdict === 'MET'),
    }),
    requirements: t.field({
      type: [RequirementFitType],
      description: 'The requirements in the order given, each with its verdict.',
      resolve: ({ requirements }) => [...requirements],
    }),
  }),
});

const fitArguments = builder.args((t) => ({
  requirements: t.field({
    type: [RequirementInput],
    required: true,
    description: `The requirements, at most ${maxRequirements}.`,
  }),
  asOf: t.field({ type: 'PartialDate', description: asOfDescription }),
}));

builder.objectField(Person.object, 'fit', (t) =>
  t.field({
    type: FitType,
    ...refusable('How the person meets requirements: for each a verdict with its evidence, and no score.'),
    args: fitArguments,
    resolve: (person, { requirements, asOf }, context) =>
      batched(person, `fit ${JSON.stringify([requirements, asOf])}`, (people) =>
        fitsOf(
          people.map(({ id }) => id),
          inArgument('requirements', () => requirementsOf(requirements, context)),
          asOf,
          context,
        ),
      ),
  }),
);

/** The arguments that this ranking adds to lists of people. */
type ByFit = { readonly fit?: readonly Input[] | null };

addRanking(Person, {
  args: builder.args((t) => ({
    fit: t.field({
      type: [RequirementInput],
      description: `At most ${maxRequirements} requirements. Returns people with evidence for at least one, and those whom \`among\` names, ranked by how many they meet, then by how close they come, then by name. Cannot be combined with \`order\`. At most ${maxCandidates} people are compared, or ${maxPairs} divided by the number of technologies and projects named, if that is fewer: those with evidence for the most requirements, among those who used each longest. \`isTruncated\` says whether others were left out.`,
    }),
  })),
  rank(list, context) {
    const { fit, asOf, order } = list.args as ListArguments & ByFit;
    if (!fit) {
      if (asOf && list.reasons.length === 0)
        throw badInput('"asOf" is the date for "fit" and "knows": give one of them as well, or leave out "asOf"', {
          argument: 'asOf',
          value: asOf,
        });
      return list;
    }
    if (order) throw badInput('A list with "fit" is ordered by fit: leave out either "order" or "fit"', { argument: 'order' });
    const requirements = inArgument('fit', () => requirementsOf(fit, context));
    const topicsOfEach = requirements.map((one) => one.topics);
    const isNamed = Array.isArray(list.args.where?.['among']);
    const { people, isTruncated } = (isNamed ? everybodyIn : candidatesFor)(context.store, topicsOfEach, list.listing);
    const fits = fitsOf(people, requirements, asOf, context).filter(
      (one) => isNamed || one.requirements.some(({ experience }) => experience !== null),
    );
    const ids = fits.toSorted((a, b) => compareFits(a.requirements, b.requirements) || a.person - b.person).map(({ person }) => person);
    const reasons = topicsOfEach
      .flat()
      .map((topic) => ({ ...topic, direction: 'towards', relations: knowing, orUnconfirmed: true }) as const);
    return {
      ...list,
      ranked: { ids, isTruncated },
      reasons: [...reasons, ...list.reasons],
      named: [...list.named, ...reasons.map(({ id }) => id)],
    };
  },
});

builder.objectField(Person.edge, 'fit', (t) =>
  t.field({
    type: FitType,
    nullable: true,
    description: 'How the person meets the requirements in `fit`. Null if the list was requested without `fit`.',
    resolve: (edge, _, context) => {
      const { fit, asOf } = edge.list.args as ListArguments & ByFit;
      if (!edge.list.ranked || !fit) return null;
      // Only for the people on this page: what fields of a fit load is loaded for all fits that were computed together.
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
      'Whether people were left out because too many have evidence for `fit`. `totalCount` then counts only the people who were compared. False if the list was requested without `fit`.',
    resolve: ({ ranked }) => ranked?.isTruncated === true,
  }),
);

type Input = typeof RequirementInput.$inferInput;

function requirementsOf(requirements: readonly Input[], { store }: Context): readonly ResolvedRequirement[] {
  if (requirements.length === 0) throw badInput('The list of requirements is empty: give at least one, or leave it out');
  if (requirements.length > maxRequirements)
    throw badInput(`There are ${requirements.length} requirements: give at most ${maxRequirements}`);
  let suggestions = 0;
  const unknownName = (name: string): UnknownName => {
    suggestions += 1;
    return { name, similar: suggestions > maxSuggestions ? [] : similarNodes(store, topics, name).nodes.map(({ id }) => id) };
  };
  return requirements.map((requirement, index) => {
    const names = inArgument(String(index), () => namesIn(requirement));
    const { minMonths, usedSince } = requirement;
    const found = names.map((name) => ({ name, topic: inArgument(String(index), () => nodeIfKnown(store, topics, name)) }));
    const unknown = found.filter(({ topic }) => topic === null).map(({ name }) => unknownName(name));
    return {
      names,
      topics: found.flatMap(({ topic }) => topic ?? []),
      unknown,
      minMonths: minMonths ?? null,
      usedSince: usedSince ?? null,
    };
  });
}

/** The names in a requirement. Throws a refusal if it has none or too many. */
function namesIn({ technology, anyOf, minMonths }: Input): readonly string[] {
  const names = anyOf ?? (typeof technology === 'string' ? [technology] : []);
  if (names.length === 0 || (anyOf && typeof technology === 'string'))
    throw badInput('A requirement needs either one "technology" or at least one name in "anyOf"');
  if (names.length > maxNames)
    throw badInput(`A requirement takes at most ${maxNames} names, and this one has ${names.length}`, { argument: 'anyOf' });
  if (typeof minMonths === 'number' && minMonths < 0)
    throw badInput(`"minMonths" is a number of months, so it cannot be ${minMonths}`, { argument: 'minMonths', value: minMonths });
  return names;
}

/** The fit of each person. One query for all people and requirements. */
function fitsOf(
  people: readonly number[],
  requirements: readonly ResolvedRequirement[],
  asOf: PartialDate | null | undefined,
  context: Context,
): readonly PersonFit[] {
  const found = experiences(
    context,
    people.flatMap((person) => requirements.map(({ topics: some }) => ({ person, topics: some.map(({ id }) => id) }))),
    asOf,
  );
  const fits = people.map((person, index) => ({
    person,
    requirements: requirements.map((requirement, at): RequirementFit => {
      const experience = found[index * requirements.length + at] ?? null;
      return { ...judge(requirement, experience), requirement, experience };
    }),
  }));
  siblings(fits.flatMap((fit) => fit.requirements));
  return siblings(fits);
}
