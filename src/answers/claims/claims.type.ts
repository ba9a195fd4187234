/** What people claim to know and what shows it, and what several people have in common. */
import { statementsFor, toOne } from '../../schema/loaders.ts';
import { Person } from '../../nodes/person/person.type.ts';
import { Technology } from '../../nodes/technology/technology.type.ts';
import { builder, type Context } from '../../schema/builder.ts';
import { badInput } from '../../schema/errors.ts';
import { nodeOfArgument } from '../../schema/node-of-argument.ts';
import { asOfDescription } from '../../schema/period.ts';
import { refersTo } from '../../schema/refers-to.ts';
import { refusable } from '../../schema/refusable.ts';
import { siblings, batched } from '../../store/siblings.ts';
import { type ClaimRow, claimsOf, type PersonExperience, technologiesShared } from '../experience/uses.ts';
import { experiences, ExperienceType } from '../experience/experience.type.ts';

type Claim = ClaimRow & { readonly experience: PersonExperience };

const ClaimType = builder.objectRef<Claim>('Claim').implement({
  description: 'A technology that a person says they know, and the statements that show it, if any.',
  fields: (t) => ({
    technology: toOne(t, Technology, 'technology', 'The technology.'),
    statements: t.field({
      type: ['Statement'],
      description: 'The statements in which the person says so. Never empty.',
      resolve: (claim, _, context) => statementsFor(claim, 'claiming', ({ experience }) => statementIds(experience, true), context),
    }),
    isShown: t.boolean({
      description: 'Whether any statement shows it: about a role, a project, a talk, an article or a contribution, for example.',
      resolve: ({ experience }) => statementIds(experience, false).length > 0,
    }),
    shownBy: t.field({
      type: ['Statement'],
      description: 'The statements that show it. Empty if none does, which is not a no.',
      resolve: (claim, _, context) => statementsFor(claim, 'showing', ({ experience }) => statementIds(experience, false), context),
    }),
    experience: t.expose('experience', {
      type: ExperienceType,
      description: 'How long and how recently the person used the technology, and how we know.',
    }),
  }),
});

builder.objectField(Person.object, 'claims', (t) =>
  t.field({
    type: [ClaimType],
    description: 'Technologies that the person says they know, by name, and what shows each.',
    args: {
      isShown: t.arg.boolean({
        description: 'If true, only what something shows. If false, only what is self-reported. Default: both.',
      }),
      asOf: t.arg({ type: 'PartialDate', description: asOfDescription }),
    },
    resolve: (person, { isShown, asOf }, context) =>
      batched(person, `claims ${JSON.stringify([isShown, asOf])}`, (people) => {
        const rows = claimsOf(
          context.store,
          people.map(({ id }) => id),
        );
        const found = experiences(
          context,
          rows.flat().map((claim) => ({ person: claim.person, topics: [claim.technology] })),
          asOf,
        );
        let next = 0;
        const claims = rows.map((some) =>
          some
            .flatMap((claim): Claim[] => {
              const experience = found[next++];
              return experience ? [{ ...claim, experience }] : [];
            })
            .filter(({ experience }) => typeof isShown !== 'boolean' || statementIds(experience, false).length > 0 === isShown),
        );
        siblings(claims.flat());
        return claims;
      }),
  }),
);

type Shared = { readonly technology: number; readonly by: readonly SharedBy[] };
type SharedBy = { readonly person: number; readonly experience: PersonExperience };

const SharedByType = builder.objectRef<SharedBy>('SharedBy').implement({
  description: 'One of several people who know the same technology.',
  fields: (t) => ({
    person: toOne(t, Person, 'person', 'The person.'),
    experience: t.expose('experience', {
      type: ExperienceType,
      description: 'How long and how recently the person used the technology, and how we know.',
    }),
  }),
});

const SharedTechnology = builder.objectRef<Shared>('SharedTechnology').implement({
  description: 'A technology that several people know, with the evidence of each.',
  fields: (t) => ({
    technology: toOne(t, Technology, 'technology', 'The technology that they have in common.'),
    people: t.field({
      type: [SharedByType],
      description: 'The people, in the order of the argument, each with their experience.',
      resolve: ({ by }) => [...by],
    }),
  }),
});

builder.queryField('sharedTechnologies', (t) =>
  t.field({
    type: [SharedTechnology],
    ...refusable(
      'What people have in common: technologies that all of them used, contributed to, spoke or wrote about, or say they know. A narrower technology counts.',
    ),
    args: {
      people: t.arg.stringList({ required: true, ...refersTo(['person'], 'Two to ten people.') }),
      asOf: t.arg({ type: 'PartialDate', description: asOfDescription }),
    },
    resolve: (_, { people: names, asOf }, context) =>
      shared(
        [...new Set(names.map((name, index) => nodeOfArgument(context.store, ['person'], name, `people.${index}`).id))],
        asOf,
        context,
      ),
  }),
);

function shared(people: readonly number[], asOf: PersonExperience['asOf'] | null | undefined, context: Context): readonly Shared[] {
  if (people.length < 2 || people.length > 10)
    throw badInput(`This names ${people.length === 1 ? 'one person' : `${people.length} people`}: name two to ten`, {
      argument: 'people',
    });
  const technologies = technologiesShared(context.store, people);
  const found = experiences(
    context,
    technologies.flatMap((technology) => people.map((person) => ({ person, topics: [technology] }))),
    asOf,
  );
  const rows = technologies.map((technology, index) => ({
    technology,
    by: people.flatMap((person, at): SharedBy[] => {
      const experience = found[index * people.length + at];
      return experience ? [{ person, experience }] : [];
    }),
  }));
  siblings(rows.flatMap(({ by }) => by));
  return siblings(rows.filter(({ by }) => by.length === people.length));
}

/** The ids of the statements that claim a technology, or of those that show it. */
function statementIds({ rows }: PersonExperience, claiming: boolean): readonly number[] {
  return rows
    .filter(({ relation, strength, is_confirmed: isConfirmed }) =>
      claiming ? relation === 'CLAIMED' : strength !== 'CLAIMED' && isConfirmed === 1,
    )
    .map((row) => row.statement_id);
}
