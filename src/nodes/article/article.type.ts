/** Articles: what was written and published. */
import { toOne, toOneOrNull } from '../../schema/loaders.ts';
import type { PartialDate } from '../../graph/partial-date.ts';
import { addArrows } from '../../schema/arrows.ts';
import { connectedTo, during } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Project } from '../project/project.type.ts';
import { about, Technology, topics } from '../technology/technology.type.ts';

type ArticleRow = NodeRow & {
  readonly author_id: number;
  readonly publisher_id: number | null;
  readonly date: PartialDate;
  readonly url: string | null;
};

export const Article = nodeType<ArticleRow>({
  kind: 'article',
  plural: 'articles',
  description: 'Something written and published.',
  listed: 'Every article.',
  isDated: true,
  isLookedUp: true,
  shorthand: about('articles that are about it'),
  filters: {
    technologies: connectedTo(topics, 'from', ['ABOUT'], 'That are about these.'),
    people: connectedTo(['person'], 'from', ['WROTE'], 'Written by these people.'),
    organizations: connectedTo(['organization'], 'from', ['WROTE', 'ABOUT'], 'Published by these organizations, or about them.'),
    during,
  },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its short name in ids and URLs.' }),
    title: t.exposeString('name', { description: 'Its title.' }),
    author: toOne(t, Person, 'author_id', 'Who wrote it.'),
    publisher: toOneOrNull(t, Organization, 'publisher_id', 'Where it was published; null if the document does not say.'),
    date: t.expose('date', { type: 'PartialDate', description: 'When it was published.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where it can be read; null if the document does not say.' }),
  }),
});

addArrows({
  from: Article,
  field: 'people',
  description: 'Who wrote it (WROTE), and whom it cites (QUOTED).',
  to: Person,
  inverse: 'articles',
  inverseDescription: 'The articles that they wrote (WROTE), and those that cite them (QUOTED).',
});
addArrows({
  from: Article,
  field: 'technologies',
  description: 'What it is about, or what it does without, with the statements that say so.',
  to: Technology,
  inverse: 'articles',
  inverseDescription: 'The articles whose statements speak of it.',
});
addArrows({
  from: Article,
  field: 'projects',
  description: 'The projects that it is about.',
  to: Project,
  inverse: 'articles',
  inverseDescription: 'The articles that are about it.',
});
addArrows({
  from: Article,
  field: 'organizations',
  description: 'Who published it (WROTE), and the organizations that it is about (ABOUT).',
  to: Organization,
  inverse: 'articles',
  inverseDescription: 'The articles published there (WROTE), and those about it (ABOUT).',
});
