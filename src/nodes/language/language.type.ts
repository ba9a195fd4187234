/** Languages that people speak. */
import { addList } from '../../schema/arrows.ts';
import { connectedTo } from '../../schema/filter.ts';
import { nodeType } from '../../schema/node-type.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { Person } from '../person/person.type.ts';
import { aliasesOf } from '../technology/technology.type.ts';

/** The relations of people to the languages that they speak: by their own account, or by somebody else's. */
const speaking = ['ATTESTED', 'CLAIMED'] as const;

type LanguageRow = NodeRow & { readonly code: string | null };

export const SpokenLanguage = nodeType<LanguageRow>({
  kind: 'language',
  plural: 'languages',
  description: 'A language that people speak, such as German. Programming languages are technologies.',
  listed: 'All languages that the documents say people speak.',
  isDated: false,
  isLookedUp: true,
  filters: { people: connectedTo(['person'], 'towards', speaking, 'Languages that these people speak.') },
  fields: (t) => ({
    code: t.exposeString('code', {
      nullable: true,
      description: 'ISO 639-1 code, such as `de`. Null if the vocabulary does not name the language.',
    }),
    aliases: t.stringList({
      description: 'Other names by which the language can be looked up: its name for itself.',
      resolve: (row, _, context) => aliasesOf(row, context),
    }),
  }),
});

addList({
  on: SpokenLanguage,
  field: 'people',
  of: Person,
  direction: 'towards',
  relations: speaking,
  description: 'People who speak the language, according to their documents.',
});
