/** The page of an article: where to read it, and what it is about. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { linkTo, type Named, named } from '../link-to.ts';
import { type Chips, chipFields, chipsOf } from './chips.ts';
import { actionTo, type Design, noAction, nodeOf, partOf } from './design.ts';
import { own, type Own, sentencesOf } from './sentences.ts';

type Article = {
  readonly title: string;
  readonly date: string;
  readonly url: string | null;
  readonly author: Named;
  readonly publisher: Named | null;
  readonly technologies: Chips;
  readonly projects: Chips;
  readonly statements: Own;
};

const fields = `title date url author { ${named} } publisher { ${named} }
  technologies(first: 30) ${chipFields} projects(first: 20) ${chipFields} ${own}`;

export function articleDesign(id: string, context: Context): Design {
  const { title, date, url, author, publisher, technologies, projects, statements } = nodeOf<Article>(id, 'Article', fields, context);
  return {
    line: [html`Article by ${linkTo(author)}`, publisher && html`published by ${linkTo(publisher)}`, dateInWords(date)],
    action: url ? actionTo(url, 'Read the article') : noAction('The documents give no link to this article.'),
    body: html`${partOf('What it is about', sentencesOf(statements))} ${partOf('Technologies', chipsOf(technologies))}
    ${partOf('Projects', chipsOf(projects, 'projects'))}`,
    description: `Article by ${author.name}${publisher ? `, published by ${publisher.name}` : ''}, ${dateInWords(date)}.`,
    data: {
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: title,
      datePublished: date,
      author: { '@type': 'Person', name: author.name },
      ...(publisher && { publisher: { '@type': 'Organization', name: publisher.name } }),
      ...(url && { url }),
    },
  };
}
