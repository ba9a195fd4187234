/** What several people share: a row for each technology and person. */
import type { InCommonAnswer, InCommonSharedBy, InCommonSharedTechnology } from '../../client/questions.ts';
import { enumInWords } from '../enum-words.ts';
import { textValue } from '../values.ts';
import { counted } from '../words.ts';
import { type Asked, dated, type Design, linkTo, tableOf } from './design.ts';
import { countedBecauseOf, proof, someOf, used } from './proof.ts';

type Row = InCommonSharedBy & { readonly technology: InCommonSharedTechnology['technology'] };

export function inCommon({ sharedTechnologies }: InCommonAnswer, { words }: Asked): Design {
  const asked = words('people');
  const rows = sharedTechnologies.flatMap(({ technology, people }) => people.map((one): Row => ({ ...one, technology })));
  const names = sharedTechnologies.map(({ technology }) => technology.name);
  return {
    sentence:
      names.length === 0
        ? `The documents name nothing that ${asked} have in common.`
        : `${asked} have ${counted(names.length, 'technology', 'technologies')} in common: ${someOf(names, names.length, 6)}.`,
    parts: [
      tableOf({ key: 'sharedTechnologies', title: 'In common' }, rows, [
        { title: 'Technology', of: ({ technology }) => linkTo(technology) },
        { title: 'Person', of: ({ person }) => linkTo(person) },
        ...used<Row>(({ experience }) => experience),
        { title: 'Last used', of: ({ experience }) => dated(experience.lastUsed) },
        { title: 'Shown', of: ({ experience }) => textValue(enumInWords('EvidenceStrength', experience.strength)) },
        {
          ...countedBecauseOf([]),
          of: ({ experience, technology }) => countedBecauseOf([technology]).of(experience),
        },
        { ...proof, of: ({ experience }) => proof.of(experience) },
      ]),
    ],
  };
}
