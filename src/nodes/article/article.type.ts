/** Articles that somebody wrote and published. */
import { toOne, toOneOrNull } from '../../schema/loaders.ts';
import type { PartialDate } from '../../graph/partial-date.ts';
import { addArrows } from '../../schema/arrows.ts';
import { connectedTo, during } from '../../schema/filter.ts';
import { urlField } from '../../schema/url.ts';
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
  description: 'A published article.',
  listed: 'All articles.',
  isDated: true,
  isLookedUp: true,
  shorthand: about('articles about it'),
  filters: {
    technologies: connectedTo(topics, 'from', ['ABOUT'], 'Articles about these technologies or projects.'),
    people: connectedTo(['person'], 'from', ['WROTE'], 'Articles written by these people.'),
    organizations: connectedTo(['organization'], 'from', ['WROTE', 'ABOUT'], 'Articles published by these organizations, or about them.'),
    during,
  },
  fields: (t) => ({
    title: t.exposeString('name', { description: 'Title of the article.' }),
    author: toOne(t, Person, 'author_id', 'The person who wrote the article.'),
    publisher: toOneOrNull(
      t,
      Organization,
      'publisher_id',
      'The organization that published the article. Null if the document does not say.',
    ),
    date: t.expose('date', { type: 'PartialDate', description: 'Date of publication.' }),
    url: urlField(t, ({ id }) => id, 'Absolute URL of the article.'),
  }),
});

addArrows({
  from: Article,
  field: 'people',
  description: 'People who wrote the article (WROTE), or whom its statements mention. `relation` says how: for example, QUOTED.',
  to: Person,
  inverse: 'articles',
  inverseDescription:
    'Articles that the person wrote (WROTE), or whose statements mention the person. `relation` says how: for example, QUOTED.',
});
addArrows({
  from: Article,
  field: 'technologies',
  description:
    'Technologies that statements about the article mention, with those statements. `relation` says how: for example, ABOUT or AVOIDED.',
  to: Technology,
  inverse: 'articles',
  inverseDescription: 'Articles whose statements mention the technology or a narrower one. `relation` says how.',
});
addArrows({
  from: Article,
  field: 'projects',
  description: 'Projects that statements about the article mention. `relation` says how.',
  to: Project,
  inverse: 'articles',
  inverseDescription: 'Articles whose statements mention the project. `relation` says how.',
});
addArrows({
  from: Article,
  field: 'organizations',
  description: 'The organization that published the article (WROTE), and organizations that the article is about (ABOUT).',
  to: Organization,
  inverse: 'articles',
  inverseDescription: 'Articles that the organization published (WROTE), or that are about it (ABOUT).',
});
