/** What people claim, and where it is shown; and what several have in common. */
import { statementsFor, toOne } from '../../schema/loaders.ts';
import { Person } from '../../nodes/person/person.type.ts';
import { Technology } from '../../nodes/technology/technology.type.ts';
import { builder, type Context } from '../../schema/builder.ts';
import { badInput, nodeOfArgument } from '../../schema/errors.ts';
import { refersTo } from '../../schema/refers-to.ts';
import { siblings, batched } from '../../store/siblings.ts';
import { type ClaimRow, claimsOf, type Known, technologiesShared } from '../experience/uses.ts';
import { asOfArgument, experiences, ExperienceType } from '../experience/experience.type.ts';

type Claim = ClaimRow & { readonly known: Known };

const ClaimType = builder.objectRef<Claim>('Claim').implement({
  description: 'A technology that somebody claims to know, and where the documents show it, if anywhere.',
  fields: (t) => ({
    technology: toOne(t, Technology, 'technology', 'What is claimed.'),
    statements: t.field({
      type: ['Statement'],
      description: 'The statements that claim it. Never empty.',
      resolve: (claim, _, context) => statementsFor(claim, 'claiming', ({ known }) => statementIds(known, true), context),
    }),
    isShown: t.boolean({
      description: 'Whether anything shows it: a role, a project, a talk, an article or a contribution.',
      resolve: ({ known }) => statementIds(known, false).length > 0,
    }),
    shownBy: t.field({
      type: ['Statement'],
      description: 'The statements that show it. Empty if nothing does, which is not a no.',
      resolve: (claim, _, context) => statementsFor(claim, 'showing', ({ known }) => statementIds(known, false), context),
    }),
    experience: t.field({ type: ExperienceType, description: 'The same with months and periods.', resolve: ({ known }) => known }),
  }),
});

builder.objectField(Person.object, 'claims', (t) =>
  t.field({
    type: [ClaimType],
    description: 'The technologies that they claim to know, by name, and where each is shown.',
    args: {
      shown: t.arg.boolean({ description: 'True: only claims that something shows. False: only claims that nothing shows.' }),
      asOf: t.arg({ type: 'PartialDate', description: asOfArgument }),
    },
    resolve: (person, { shown, asOf }, context) =>
      batched(person, `claims ${JSON.stringify([shown, asOf])}`, (people) => {
        const rows = claimsOf(
          context.store,
          people.map(({ id }) => id),
        );
        const known = experiences(
          context,
          rows.flat().map((claim) => ({ person: claim.person, of: [claim.technology] })),
          asOf,
        );
        let next = 0;
        const claims = rows.map((some) =>
          some
            .flatMap((claim): Claim[] => {
              const experience = known[next++];
              return experience ? [{ ...claim, known: experience }] : [];
            })
            .filter((claim) => shown === null || shown === undefined || statementIds(claim.known, false).length > 0 === shown),
        );
        siblings(claims.flat());
        return claims;
      }),
  }),
);

type Shared = { readonly technology: number; readonly by: readonly SharedBy[] };
type SharedBy = { readonly person: number; readonly known: Known };

const SharedByType = builder.objectRef<SharedBy>('SharedBy').implement({
  description: 'One of several people who know the same technology.',
  fields: (t) => ({
    person: toOne(t, Person, 'person', 'Who it is.'),
    experience: t.field({
      type: ExperienceType,
      description: 'How long, how recently and on what evidence they know it.',
      resolve: ({ known }) => known,
    }),
  }),
});

const SharedTechnology = builder.objectRef<Shared>('SharedTechnology').implement({
  description: 'A technology that several people know, with the evidence of each.',
  fields: (t) => ({
    technology: toOne(t, Technology, 'technology', 'What they have in common.'),
    by: t.field({ type: [SharedByType], description: 'Each of the people, in the order asked.', resolve: ({ by }) => [...by] }),
  }),
});

builder.queryField('sharedTechnologies', (t) =>
  t.field({
    type: [SharedTechnology],
    description:
      'What people have in common: the technologies that every one of them used, contributed to, spoke or wrote of, or claims, narrower ones included.',
    args: {
      people: t.arg.stringList({ required: true, description: 'Two to ten people by slug, name or alias.', ...refersTo(['person']) }),
      asOf: t.arg({ type: 'PartialDate', description: asOfArgument }),
    },
    resolve: (_, { people: names, asOf }, context) =>
      shared([...new Set(names.map((name) => nodeOfArgument(context.store, ['person'], name).id))], asOf, context),
  }),
);

function shared(people: readonly number[], asOf: Known['asOf'] | null | undefined, context: Context): readonly Shared[] {
  if (people.length < 2 || people.length > 10)
    throw badInput(`This names ${people.length === 1 ? 'one person' : `${people.length} people`}: name two to ten`);
  const technologies = technologiesShared(context.store, people);
  const known = experiences(
    context,
    technologies.flatMap((technology) => people.map((person) => ({ person, of: [technology] }))),
    asOf,
  );
  const rows = technologies.map((technology, index) => ({
    technology,
    by: people.flatMap((person, at): SharedBy[] => {
      const experience = known[index * people.length + at];
      return experience ? [{ person, known: experience }] : [];
    }),
  }));
  siblings(rows.flatMap(({ by }) => by));
  return siblings(rows.filter(({ by }) => by.length === people.length));
}

/** The ids of the statements that claim a technology, or of those that show it. */
function statementIds({ rows }: Known, claiming: boolean): readonly number[] {
  return rows
    .filter(({ relation, strength }) => (claiming ? relation === 'CLAIMED' : strength !== 'CLAIMED'))
    .map((row) => row.statement_id);
}
