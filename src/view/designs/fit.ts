/** Who meets requirements: who meets the most, and a row for each person and requirement. */
import type { FitAnswer, FitExperience, FitPersonEdge, FitRequirementFit, Verdict } from '../../client/questions.ts';
import { enumInWords } from '../enum-words.ts';
import { termsInWords } from '../requirement-words.ts';
import { nothing, textValue } from '../values.ts';
import { dateInWords } from '../../graph/date-in-words.ts';
import { listed } from '../words.ts';
import { type Asked, dated, type Design, linkTo, tableOf } from './design.ts';
import { countedBecauseOf, numberOrNothing, quotes, someOf, used } from './proof.ts';

type Row = FitRequirementFit & { readonly person: FitPersonEdge['node'] };

export function fit({ people }: FitAnswer, { variables }: Asked): Design {
  const rows = people.edges.flatMap(({ node, fit: found }) => (found?.requirements ?? []).map((one): Row => ({ ...one, person: node })));
  return {
    sentence: sentenceOf(people, Array.isArray(variables['people'])),
    parts: [
      tableOf<Row>({ key: 'people', title: 'Requirements', page: { ...people, totalCount: null } }, rows, [
        { title: 'Person', of: ({ person }) => linkTo(person) },
        { title: 'Requirement', of: (row) => textValue(listed(namesOf(row), 'or')) },
        { title: 'Asked', of: (row) => textValue(termsInWords(row)) },
        {
          title: 'Verdict',
          of: ({ verdict, experience }) =>
            textValue(enumInWords('Verdict', verdict) + (experience?.isConfirmed === false ? `: ${notConfirmed}` : '')),
        },
        ...used<Row>(({ experience }) => experience),
        { title: 'At most (months)', isDetail: true, of: ({ experience }) => numberOrNothing(experience?.atMost ?? null) },
        { title: 'Last used', of: ({ experience }) => dated(experience?.lastUsed ?? null) },
        { ...countedBecauseOf([]), of: ({ experience, topics }) => (experience ? countedBecauseOf(topics).of(experience) : nothing) },
        { title: 'Statements', isDetail: true, of: ({ experience }) => numberOrNothing(experience?.evidenceCount ?? 0) },
        {
          title: 'Proof',
          of: ({ experience }) => (experience ? quotes(experience.evidence.slice(0, maxQuotes), experience.evidenceCount) : nothing),
        },
      ]),
    ],
  };
}

/** What is said of evidence that nobody has confirmed. */
export const notConfirmed = 'the text names it; nobody has confirmed in which sense';

/** The most statements of a row. */
const maxQuotes = 3;

/** The names of what is required: those of the graph, and as given what it does not have. */
export function namesOf({ names, topics, unknown }: Pick<FitRequirementFit, 'names' | 'topics' | 'unknown'>): readonly string[] {
  const isUnknown = new Set(unknown.map(({ name }) => name));
  const known = names.filter((name) => !isUnknown.has(name));
  return names.map((name) => (isUnknown.has(name) ? name : (topics[known.indexOf(name)]?.name ?? name)));
}

/** When something was last used: “present”, “until Oct 2021”, or “by Oct 2021” if the use may have ended before; empty if nothing is dated. */
export function lastUseOf({ spells, lastUsed }: FitExperience): string {
  const ongoing = spells.filter(({ isOngoing }) => isOngoing);
  if (ongoing.length > 0) return ongoing.some(({ isThroughout }) => isThroughout) ? 'present' : 'in a present job';
  if (lastUsed === null) return '';
  const end = spells
    .map((spell) => spell.end)
    .toSorted()
    .at(-1);
  const isCertain = spells.some((spell) => spell.end === end && spell.isThroughout);
  return `${isCertain ? 'until' : 'by'} ${dateInWords(lastUsed, 'short')}`;
}

/** `Justen Walker meets 2 of 4; 1 more is possible. “people management” is not in the graph.` */
function sentenceOf({ edges, totalCount, isTruncated }: FitAnswer['people'], isAmong: boolean): string {
  const [best] = edges;
  if (!best?.fit) return 'The documents show none of this for anyone.';
  const first = edges.filter((edge) => score(edge) === score(best));
  const isAll = edges.length === totalCount && !isTruncated;
  return [
    scoreOf(
      best.fit.requirements,
      first.map(({ node }) => node.name),
    ),
    isAll && notShown(edges, isAmong),
    notInGraph(best.fit.requirements),
  ]
    .filter(Boolean)
    .join(' ');
}

/** How many requirements people meet who all meet the same number. */
function scoreOf(requirements: readonly FitRequirementFit[], names: readonly string[]): string {
  const [met, possible, total] = [countOf(requirements, 'MET'), countOf(requirements, 'POSSIBLE'), requirements.length];
  const who = someOf(names);
  const [meets, meet] = names.length === 1 ? ['meets', 'meet'] : ['each meet', 'each meet'];
  const all = total === 1 ? 'this requirement' : `all ${total} requirements`;
  if (met === total) return `${who} ${meets} ${all}.`;
  if (met + possible === 0)
    return `The documents don't show that ${who} ${meets} ${total === 1 ? 'this requirement' : `any of these ${total} requirements`}.`;
  if (met === 0) return `${who} may ${meet} ${possible === total ? all : `${possible} of ${total} requirements`}.`;
  const more = possible === 0 ? '' : `; ${possible} more ${possible === 1 ? 'is' : 'are'} possible`;
  return `${who} ${meets} ${met} of ${total} requirements${more}.`;
}

/** How many requirements a person meets, and may meet. */
function score({ fit: found }: FitPersonEdge): string {
  return `${found?.metCount} ${countOf(found?.requirements ?? [], 'POSSIBLE')}`;
}

/** What the graph has, and no document says that any of the people has used, if that is not all. They are everyone, or those who were named. */
function notShown(edges: readonly FitPersonEdge[], isAmong: boolean): string {
  const all = edges[0]?.fit?.requirements ?? [];
  const missing = all.filter(
    ({ topics }, index) => topics.length > 0 && edges.every(({ fit: found }) => found?.requirements[index]?.verdict === 'NOT_FOUND'),
  );
  if (missing.length === 0 || missing.length === all.length) return '';
  const names = missing.map((one) => listed(namesOf(one), 'or'));
  const people = edges.map(({ node }) => node.name);
  return `The documents don't say that ${isAmong ? listed(people, 'or') : 'anyone'} has used ${listed(names, 'or')}.`;
}

function notInGraph(requirements: readonly FitRequirementFit[]): string {
  const names = requirements.filter(({ topics }) => topics.length === 0).flatMap(namesOf);
  if (names.length === 0) return '';
  return `${listed(names.map((name) => `“${name}”`))} ${names.length === 1 ? 'was' : 'were'} not found.`;
}

function countOf(requirements: readonly FitRequirementFit[], verdict: Verdict): number {
  return requirements.filter((one) => one.verdict === verdict).length;
}
