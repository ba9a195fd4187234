/** The page of an event: its talks, and who was on stage. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { joined, linkTo, type Named, named } from '../link-to.ts';
import { type Chips, chipFields, chipsOf } from './chips.ts';
import { type Design, noAction, nodeOf, partOf } from './design.ts';
import { type Rows, rowsOf } from './rows.ts';
import { own, type Own, sentencesOf } from './sentences.ts';

type Event = {
  readonly name: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly siteState: 'NO_LONGER_AVAILABLE' | null;
  readonly aliases: readonly string[];
  readonly talks: Rows<Named & { readonly participants: readonly { readonly person: Named }[] }>;
  readonly technologies: Chips;
  readonly statements: Own;
};

const fields = `name date place siteState aliases talks(first: 12) { totalCount nodes { ${named} participants { person { ${named} } } } }
  technologies(first: 30) ${chipFields} ${own}`;

export function eventDesign(id: string, context: Context): Design {
  const { name, date, place, siteState, aliases, talks, technologies, statements } = nodeOf<Event>(id, 'Event', fields, context);
  return {
    line: ['Event', date ? dateInWords(date) : 'undated', place, aliases.length > 0 ? `also called ${aliases.join(', ')}` : null],
    action: siteState === 'NO_LONGER_AVAILABLE' ? noAction('Its website is no longer available.') : undefined,
    body: html`${partOf(
      'Talks',
      rowsOf(talks, 'talks', (talk) => [
        linkTo(talk),
        talk.participants.length === 0
          ? ''
          : html`with
            ${joined(
              talk.participants.map(({ person }) => linkTo(person)),
              ', ',
            )}`,
      ]),
    )}
    ${partOf('What it is', statements.nodes.some((one) => !one.isRecord) ? sentencesOf(statements) : null)}
    ${partOf('Technologies discussed', chipsOf(technologies))}`,
    description: `${name}${date ? `, ${dateInWords(date)}` : ''}: its talks, who gave them and what they were about.`,
  };
}
