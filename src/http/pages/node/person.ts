/** The page of a person whom somebody met in a career: where their name appears. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { listed } from '../../../view/words.ts';
import { joined, linkTo, type Named, named } from '../link-to.ts';
import { type Design, nodeOf, partOf } from './design.ts';
import { type Rows, rowsOf } from './rows.ts';
import { own, type Own, type Sentence, sentenceFields, sentencesOf } from './sentences.ts';

type Met = {
  readonly name: string;
  readonly talks: Rows<
    Named & {
      readonly date: string | null;
      readonly event: Named | null;
      readonly participants: readonly {
        readonly person: Named;
        readonly part: string;
        readonly title: string | null;
        readonly organization: Named | null;
      }[];
    }
  >;
  readonly articles: Rows<Named & { readonly date: string | null }>;
  readonly mentionedIn: { readonly nodes: readonly (Sentence & { readonly document: { readonly author: Named } })[] };
  readonly statements: Own;
};

const fields = `name
  talks(first: 10) { totalCount nodes { ${named} date event { ${named} } participants { person { ${named} } part title organization { ${named} } } } }
  articles(first: 10, relations: [WROTE]) { totalCount nodes { ${named} date } }
  mentionedIn(first: 25) { nodes { ${sentenceFields} document { author { ${named} } } } } ${own}`;

export function personDesign(id: string, context: Context): Design {
  const { name, talks, articles, mentionedIn, statements } = nodeOf<Met>(id, 'Person', fields, context);
  const careers = [...new Map(mentionedIn.nodes.map(({ document: { author } }) => [author.id, author])).values()];
  const self = talks.nodes.flatMap(({ participants }) => participants).find(({ person }) => person.id === id);
  const work = [self?.title ?? null, self?.organization?.name ?? null].filter((part) => part !== null).join(', ');
  return {
    line: [
      work === '' ? null : `${work} at the time`,
      careers.length > 0
        ? html`appears in the ${careers.length === 1 ? 'career' : 'careers'} of
          ${joined(
            careers.map((one) => linkTo(one)),
            ', ',
          )}`
        : null,
    ],
    body: html`${partOf(
      'On stage',
      rowsOf(talks, 'talks', (talk) => {
        const part = talk.participants.find(({ person }) => person.id === id)?.part.toLowerCase();
        const others = talk.participants.filter(({ person }) => person.id !== id);
        return [
          linkTo(talk),
          part === undefined ? null : `as ${part}`,
          talk.event && linkTo(talk.event),
          talk.date && dateInWords(talk.date),
          others.length > 0
            ? html`with
              ${joined(
                others.map(({ person }) => linkTo(person)),
                ', ',
              )}`
            : null,
        ];
      }),
    )}
    ${partOf(
      'Wrote',
      rowsOf(articles, 'articles', (article) => [linkTo(article), article.date && dateInWords(article.date)]),
    )}
    ${partOf('What the documents say', sentencesOf(statements.nodes.length > 0 ? statements : { nodes: mentionedIn.nodes.filter((one) => !one.isRecord) }))}`,
    questions: ['on-stage-with'],
    description: `${name}${careers.length > 0 ? ` appears in the career of ${listed(careers.map((one) => one.name))}` : ''}: where, when, and how we know.`,
  };
}
