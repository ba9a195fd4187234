/** The page of an article: where to read it, and what it is about. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { enumInWords } from '../../../view/enum-words.ts';
import { capitalized, listed } from '../../../view/words.ts';
import { joined, linkTo, type Named, named } from '../link-to.ts';
import { type Chips, chipFields, chipsOf } from './chips.ts';
import { actionTo, type Design, noAction, nodeOf, partOf } from './design.ts';
import { own, type Own, sentencesOf } from './sentences.ts';

type Article = {
  readonly title: string;
  readonly type: string | null;
  readonly date: string | null;
  readonly venue: string | null;
  readonly url: string | null;
  readonly authors: readonly Named[];
  readonly publisher: Named | null;
  readonly technologies: Chips;
  readonly projects: Chips;
  readonly statements: Own;
};

const fields = `title type date venue url authors { ${named} } publisher { ${named} }
  technologies(first: 30) ${chipFields} projects(first: 20) ${chipFields} ${own}`;

export function articleDesign(id: string, context: Context): Design {
  const article = nodeOf<Article>(id, 'Article', fields, context);
  const { title, type, date, venue, url, authors, publisher, technologies, projects, statements } = article;
  const what = capitalized(enumInWords('ArticleType', type ?? 'ARTICLE'));
  const names = authors.map(({ name }) => name);
  const people = names.map((name) => ({ '@type': 'Person', name }));
  return {
    line: [
      html`${what} by
      ${joined(
        authors.map((one) => linkTo(one)),
        ', ',
      )}`,
      publisher && html`published by ${linkTo(publisher)}`,
      venue,
      date ? dateInWords(date) : 'undated',
    ],
    action: url ? actionTo(url, `Read the ${what.toLowerCase()}`) : noAction(`The documents give no link to this ${what.toLowerCase()}.`),
    body: html`${partOf('What it is about', sentencesOf(statements))} ${partOf('Technologies', chipsOf(technologies))}
    ${partOf('Projects', chipsOf(projects, 'projects'))}`,
    description: `${[`${what} by ${listed(names)}`, publisher && `published by ${publisher.name}`, venue, date && dateInWords(date)].filter(Boolean).join(', ')}.`,
    data: {
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: title,
      ...(date && { datePublished: date }),
      author: authors.length === 1 ? people[0] : people,
      ...(publisher && { publisher: { '@type': 'Organization', name: publisher.name } }),
      ...(url && { url }),
    },
  };
}
