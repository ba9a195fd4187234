/** The page of a certificate: who has it, who issued it, and until when. */
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { linkTo, type Named, named } from '../link-to.ts';
import { type Chips, chipFields, chipsOf } from './chips.ts';
import { actionTo, type Design, nodeOf, partOf } from './design.ts';
import { own, type Own, sentencesOf } from './sentences.ts';

type Certificate = {
  readonly title: string;
  readonly date: string | null;
  readonly expires: string | null;
  readonly number: string | null;
  readonly url: string | null;
  readonly person: Named;
  readonly issuer: Named | null;
  readonly technologies: Chips;
  readonly statements: Own;
};

const fields = `title date expires number url person { ${named} } issuer { ${named} } technologies(first: 30) ${chipFields} ${own}`;

export function certificateDesign(id: string, context: Context): Design {
  const { title, date, expires, number, url, person, issuer, ...rest } = nodeOf<Certificate>(id, 'Certificate', fields, context);
  return {
    line: [
      html`Certificate of ${linkTo(person)}`,
      issuer && html`issued by ${linkTo(issuer)}`,
      date && dateInWords(date),
      expires && `expires ${dateInWords(expires)}`,
      number && `number ${number}`,
    ],
    action: url ? actionTo(url, 'Check the certificate') : undefined,
    body: html`${partOf('What the document says', sentencesOf(rest.statements))} ${partOf('Technologies', chipsOf(rest.technologies))}`,
    description: `${title}: a certificate of ${person.name}${issuer ? `, issued by ${issuer.name}` : ''}.`,
  };
}
