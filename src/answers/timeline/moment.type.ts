/** What a person did on a date, over GraphQL. */
import type { Kind } from '../../graph/draft.ts';
import { earliest, latest, type PartialDate } from '../../graph/partial-date.ts';
import { Article } from '../../nodes/article/article.type.ts';
import { Education } from '../../nodes/education/education.type.ts';
import { Person } from '../../nodes/person/person.type.ts';
import { Position } from '../../nodes/position/position.type.ts';
import { Project } from '../../nodes/project/project.type.ts';
import { Role } from '../../nodes/role/role.type.ts';
import { Talk } from '../../nodes/talk/talk.type.ts';
import { builder } from '../../schema/builder.ts';
import { toMany } from '../../schema/loaders.ts';
import { Node } from '../../schema/node.ts';
import { batched, siblings } from '../../store/siblings.ts';
import { entriesOf } from './dated.ts';
import { type CareerEntry, isCertainOn, isPossibleIn, nodeOf, ofKinds, toEntry } from './entry.ts';

/** What a person did on a date, or may have done. */
type CareerMoment = { readonly date: PartialDate; readonly entries: readonly CareerEntry[] };

const MomentType = builder.objectRef<CareerMoment>('Moment').implement({
  description:
    'What a person did on a date, or may have done: `uncertain` says which. A year or a month includes everything in it. If a list is empty, no document names any, which is not a no.',
  fields: (t) => ({
    date: t.expose('date', { type: 'PartialDate', description: 'The requested date.' }),
    positions: toMany(t, Position, 'positions', idsOf('position'), 'Positions that the person held.'),
    roles: toMany(t, Role, 'roles', idsOf('role'), 'Roles that the person had.'),
    projects: toMany(
      t,
      Project,
      'projects',
      idsOf('project'),
      'Projects that the person worked on. Undated ones are uncertain during the positions that they belong to.',
    ),
    education: toMany(t, Education, 'education', idsOf('education'), 'Courses of study of the person.'),
    talks: toMany(t, Talk, 'talks', idsOf('talk'), 'Talks that the person gave.'),
    articles: toMany(t, Article, 'articles', idsOf('article'), 'Articles that the person published.'),
    uncertain: t.field({
      type: [Node],
      description:
        'The nodes above that are possible on the date but not certain: an older document says “present”, or the start, the end or the role is undated.',
      resolve: (moment, _, context) =>
        moment.entries.filter((entry) => !isCertainOn(entry, moment.date)).map((entry) => nodeOf(entry, context)),
    }),
  }),
});

builder.objectField(Person.object, 'on', (t) =>
  t.field({
    type: MomentType,
    description: 'What the person did on a date, or may have done.',
    args: { date: t.arg({ type: 'PartialDate', required: true, description: 'A year, a month or a day.' }) },
    resolve: (person, { date }, context) =>
      batched(person, `on ${date}`, (people) => {
        const all = entriesOf(
          context.store,
          people.map(({ id }) => id),
        );
        const moments = all.map((rows) => ({
          date,
          entries: rows.map((row) => toEntry(row, date, context)).filter((entry) => isPossibleIn(entry, earliest(date), latest(date))),
        }));
        siblings(moments.flatMap(({ entries }) => entries));
        return siblings(moments);
      }),
  }),
);

function idsOf(kind: Kind): (moment: CareerMoment) => readonly number[] {
  return ({ entries }) => ofKinds(entries, [kind]).map(({ row }) => row.node_id);
}
