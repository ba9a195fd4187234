/** Who has used something: the people, for how long, when, and where. */
import type { WhoKnowsAnswer, WhoKnowsPersonEdge } from '../../client/questions.ts';
import { enumInWords } from '../enum-words.ts';
import { periodValue, textValue } from '../values.ts';
import { counted } from '../words.ts';
import { dated, type Design, linksTo, linkTo, tableOf } from './design.ts';
import { countedBecauseOf, forHowLong, proof, someOf, used } from './proof.ts';

export function whoKnows({ people }: WhoKnowsAnswer): Design {
  const name = people.named[0]?.name ?? 'it';
  return {
    sentence: sentenceOf(people.edges, people.totalCount, name),
    parts: [
      tableOf({ key: 'people', title: 'People', page: people }, people.edges, [
        { title: 'Person', of: ({ node }) => linkTo(node) },
        ...used<WhoKnowsPersonEdge>(({ experience }) => experience),
        {
          title: 'When',
          of: ({ experience }) => ({
            is: 'list',
            of: 'names',
            values: (experience?.periods ?? []).map((period) => periodValue(period)),
            total: null,
          }),
        },
        { title: 'First used', isDetail: true, of: ({ experience }) => dated(experience?.firstUsed ?? null) },
        { title: 'Last used', isDetail: true, of: ({ experience }) => dated(experience?.lastUsed ?? null) },
        { title: 'Where', of: (edge) => linksTo(employersOf(edge)) },
        {
          title: 'Shown',
          hint: 'In public: a talk, an article or open-source work that you can look up. In practice: at work or in a project. By others: somebody else says so, in a reference or with a certificate. Self-reported: the person says so.',
          of: ({ strength }) => textValue(enumInWords('EvidenceStrength', strength)),
        },
        countedBecauseOf(people.named),
        proof,
      ]),
    ],
  };
}

function sentenceOf(edges: readonly WhoKnowsPersonEdge[], total: number, name: string): string {
  const [first, ...others] = edges;
  if (!first) return `The documents don't say that anyone has used ${name}.`;
  if (others.length === 0 && total === 1) return aboutOne(first, name);
  const users = edges.filter(({ relation }) => relation !== 'CLAIMED');
  const names = edges
    .slice(0, 3)
    .map(({ node, experience }) => `${node.name}${experience?.months ? ` (${forHowLong(experience).slice(4)})` : ''}`);
  if (users.length === edges.length) return `${counted(total, 'person', 'people')}: ${someOf(names, total)}.`;
  if (total > edges.length)
    return `${counted(total, 'person', 'people')} have used ${name} or list it as a skill: ${someOf(names, total)}.`;
  const saying = edges.filter(({ relation }) => relation === 'CLAIMED').map(({ node }) => node.name);
  const says = `${someOf(saying)} ${saying.length === 1 ? 'lists' : 'list'} ${name} as a skill, and nothing else shows it`;
  return users.length === 0 ? `${says}.` : `${someOf(names.slice(0, users.length), users.length)}. ${says}.`;
}

/** `Justen Walker has used Kubernetes for up to 6 years 1 month, at Walmart and Stoke, LLC., according to 5 statements.` */
function aboutOne(edge: WhoKnowsPersonEdge, name: string): string {
  const { node, relation, experience } = edge;
  if (relation === 'CLAIMED') return `${node.name} lists ${name} as a skill, and nothing else in the documents shows it.`;
  if (relation === 'ATTESTED') return `Somebody else says that ${node.name} knows ${name}. The documents don't show where it was used.`;
  const places = employersOf(edge).map((one) => one.name);
  const duration = experience ? forHowLong(experience) : '';
  const did =
    relation === 'USED' ? `has used ${name}${duration && ` ${duration}`}` : `has worked on, spoken about or written about ${name}`;
  const where = places.length > 0 ? `, at ${someOf(places)},` : '';
  return `${node.name} ${did}${where} according to ${counted(edge.evidenceCount, 'statement')}.`;
}

/** The employers in whose positions it was used, each once. */
function employersOf({ experience }: WhoKnowsPersonEdge) {
  const all = (experience?.periods ?? []).flatMap(({ positions }) => positions.flatMap(({ organization }) => organization ?? []));
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
