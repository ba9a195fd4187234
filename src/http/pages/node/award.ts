/** The page of an award: who received it, and from whom. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { linkTo, type Named, named } from '../link-to.ts';
import { type Chips, chipFields, chipsOf } from './chips.ts';
import { type Design, nodeOf, partOf } from './design.ts';
import { own, type Own, sentencesOf } from './sentences.ts';

type Award = {
  readonly title: string;
  readonly date: string | null;
  readonly person: Named;
  readonly issuer: Named | null;
  readonly technologies: Chips;
  readonly statements: Own;
};

const fields = `title date person { ${named} } issuer { ${named} } technologies(first: 30) ${chipFields} ${own}`;

export function awardDesign(id: string, context: Context): Design {
  const { title, date, person, issuer, technologies, statements } = nodeOf<Award>(id, 'Award', fields, context);
  return {
    line: [html`Award to ${linkTo(person)}`, issuer && html`from ${linkTo(issuer)}`, date && dateInWords(date)],
    body: html`${partOf('What the document says', sentencesOf(statements))} ${partOf('Technologies', chipsOf(technologies))}`,
    description: `${title}: an award to ${person.name}${issuer ? ` from ${issuer.name}` : ''}.`,
  };
}
