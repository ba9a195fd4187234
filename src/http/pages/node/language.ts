/** The page of a spoken language: who speaks it, and how well in the words of their documents. */
import type { Context } from '../../../schema/builder.ts';
import { counted } from '../../../view/words.ts';
import { linkTo, type Named, named } from '../link-to.ts';
import { type Design, nodeOf, partOf } from './design.ts';
import { type Rows, rowsOf } from './rows.ts';

type Speaker = Named & { readonly languages: readonly { readonly level: string | null; readonly language: { readonly id: string } }[] };

type Language = { readonly name: string; readonly aliases: readonly string[]; readonly people: Rows<Speaker> };

const fields = `name aliases people(first: 25) { totalCount nodes { ${named} languages { level language { id } } } }`;

export function languageDesign(id: string, context: Context): Design {
  const { name, aliases, people } = nodeOf<Language>(id, 'SpokenLanguage', fields, context);
  return {
    line: ['Language', aliases.length > 0 ? aliases.join(', ') : null, `spoken by ${counted(people.totalCount, 'person', 'people')}`],
    body: partOf(
      'Who speaks it',
      rowsOf(people, 'people', (person) => [linkTo(person), person.languages.find(({ language }) => language.id === id)?.level ?? null]),
    ),
    description: `Who speaks ${name}, according to their documents.`,
  };
}
