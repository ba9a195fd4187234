/** Articles and other publications that people wrote, alone or together. */
import { loadMany, ownedRows, toOne, toOneOrNull } from '../../schema/loaders.ts';
import sql from 'sql-template-tag';
import type { PartialDate } from '../../graph/partial-date.ts';
import { addArrows } from '../../schema/arrows.ts';
import { type Context, describedEnum } from '../../schema/builder.ts';
import { connectedTo, during, oneOf } from '../../schema/filter.ts';
import { urlField } from '../../schema/url.ts';
import { nodeType } from '../../schema/node-type.ts';
import { each } from '../../store/fragments.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Organization } from '../organization/organization.type.ts';
import { Person } from '../person/person.type.ts';
import { Project } from '../project/project.type.ts';
import { about, Technology, topics } from '../technology/technology.type.ts';
import { articleTypes } from './article.seed.ts';

type ArticleRow = NodeRow & {
  readonly author_id: number;
  readonly publisher_id: number | null;
  readonly article_type: keyof typeof articleTypes | null;
  readonly venue: string | null;
  readonly doi: string | null;
  readonly date: PartialDate | null;
  readonly url: string | null;
};

const ArticleType = describedEnum('ArticleType', 'The type of an article.', articleTypes);

export const Article = nodeType<ArticleRow>({
  kind: 'article',
  plural: 'articles',
  description: 'Something that people wrote and published, such as an article, a paper or a book. `type` says which.',
  listed: 'All articles.',
  isDated: true,
  isLookedUp: true,
  shorthand: about('articles about it'),
  filters: {
    technologies: connectedTo(topics, 'from', ['ABOUT'], 'Articles about these technologies or projects.'),
    people: connectedTo(['person'], 'from', ['WROTE'], 'Articles written by these people.'),
    organizations: connectedTo(['organization'], 'from', ['WROTE', 'ABOUT'], 'Articles published by these organizations, or about them.'),
    types: oneOf(ArticleType, 'article', 'article_type', 'Articles of one of these types. If the document does not say, none matches.'),
    during,
  },
  fields: (t) => ({
    title: t.exposeString('name', { description: 'Title of the article.' }),
    type: t.expose('article_type', {
      type: ArticleType,
      nullable: true,
      description: 'Type of the article. Null if the document does not say.',
    }),
    author: toOne(
      t,
      Person,
      'author_id',
      'The person who wrote the article. If there are several, the one whose career it was first read in.',
    ),
    authors: t.field({
      type: [Person.ref],
      description: 'Everybody who wrote the article: `author` first, and then the others in the order of the documents.',
      resolve: (row, _, context) => loadMany(row, Person, 'authors', (one) => authorsOf(one, context), context),
    }),
    publisher: toOneOrNull(
      t,
      Organization,
      'publisher_id',
      'The organization that published the article. Null if the document does not say.',
    ),
    venue: t.exposeString('venue', {
      nullable: true,
      description:
        'The journal, the conference or the book in which the article was published, as written. Null if the document does not say.',
    }),
    date: t.expose('date', { type: 'PartialDate', nullable: true, description: 'Date of publication. Null if the document does not say.' }),
    doi: t.exposeString('doi', {
      nullable: true,
      description: 'The DOI of the article, as an absolute URL: “https://doi.org/10.1000/182”. Null if the document does not give one.',
    }),
    url: urlField(t, ({ id }) => id, 'Absolute URL of the article. If the document gives only a DOI, the URL of the DOI.'),
  }),
});

/** The ids of everybody who wrote an article, in the order of the records that say so. */
function authorsOf(article: ArticleRow, context: Context): readonly number[] {
  return ownedRows<{ owner: number; person: number }>(
    article,
    'author ids',
    (ids) => sql`select e.from_id as owner, e.to_id as person
     from ${each(ids)} p
     cross join evidence e on e.from_id = p.value and e.to_kind = 'person' and e.relation = 'WROTE'
     group by e.from_id, e.to_id
     order by e.from_id, min(e.statement_id)`,
    context,
  ).map(({ person }) => person);
}

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
