/** A career in one or two sentences, made of what the graph knows. */
import { dateInWords } from '../../../graph/date-in-words.ts';
import { counted, durationInShort, listed, periodInWords, titleAt } from '../../../view/words.ts';
import type { Career } from './career.ts';
import type { Grid, Row } from './grid.ts';
import { byThemselves } from './others.ts';

/** The sentences of a summary: the job and the years, the skills with the most proof, and what can be looked up. Each is left out if nothing is known. */
export function summaryOf(career: Career, grid: Grid): readonly string[] {
  return [selfOf(career), jobOf(career, grid), yearsOf(career), skillsOf(grid), publicOf(career)].filter((sentence) => sentence !== '');
}

/** How long a skill was used in practice: `10 y 2 m`, or `up to 10 y 2 m` if only the jobs around it are dated. Empty if nothing dates it. */
export function timeOf({ months, isCertain }: Row): string {
  return months === null || months === 0 ? '' : `${isCertain ? '' : 'up to '}${durationInShort(months)}`;
}

/** `20 proofs`, or `2 statements` if they are only the person’s own word. */
export function proofsOf({ proofs, isSelfReported }: Row): string {
  return counted(proofs, isSelfReported ? 'statement' : 'proof');
}

/** What kind of document it is, as a noun. */
export function documentKind(kind: string): string {
  return { CV: 'CV', RESUME: 'résumé' }[kind] ?? kind.toLowerCase().replaceAll('_', ' ');
}

/** A longer sentence is no summary. In characters. */
const maxSelf = 160;

/** The first thing that a document says about someone who has no job to introduce them. */
function selfOf(career: Career): string {
  const [first] = byThemselves(career);
  if (!first || career.positions.nodes.length > 0 || first.text.length > maxSelf) return '';
  return `Self-described: ${first.text.replace(/\.$/u, '')}`;
}

function jobOf({ name, positions, documents }: Career, { selfReported }: Grid): string {
  const [newest] = positions.nodes;
  if (!newest) {
    const kinds = [...new Set(documents.nodes.map(({ kind }) => documentKind(kind)))];
    const names = `${possessive(name)} ${listed(kinds)} ${kinds.length === 1 ? 'names' : 'name'}`;
    const stated = selfReported.length === 0 ? '' : `${counted(selfReported.length, 'skill')}, self-reported, and `;
    return kinds.length === 0 ? '' : `${names} ${stated}no job`;
  }
  const job = titleAt(newest.title, newest.organization);
  const { period } = newest;
  if (!period) return `${job}, undated`;
  if (period.isOngoing) return period.start === null ? `${job}, at present` : `${job} since ${dateInWords(period.start)}`;
  return `Last job named: ${job}, ${periodInWords(period)}`;
}

function yearsOf({ timeline: { months, atLeast, gaps }, positions }: Career): string {
  if (months === null || months === 0) return '';
  const [fewest, most] = [atLeast ?? 0, months].map((one) => Math.floor(one / 12)) as [number, number];
  const upTo = (atLeast ?? 0) < months && fewest === 0 ? 'Up to ' : '';
  const years = most === 0 ? counted(months, 'month') : fewest > 0 && fewest < most ? `${fewest} to ${most} years` : counted(most, 'year');
  const starts = positions.nodes.flatMap(({ period }) => period?.start ?? []).toSorted();
  const isComplete = positions.nodes.length === positions.totalCount;
  const since = starts[0] && gaps && isComplete ? ` since ${dateInWords(starts[0])}` : '';
  // An unknown date leaves no gap, and there may be one.
  const isDated = isComplete && positions.nodes.every(({ period }) => period?.start && (period.end || period.isOngoing));
  const between = gaps?.length ? `, with ${counted(gaps.length, 'gap')}` : gaps && isDated ? ', with no gaps' : '';
  return `${upTo}${years} of work${since}${between}`;
}

function skillsOf({ rows }: Grid): string {
  const best = rows.filter((row) => timeOf(row) !== '').slice(0, 4);
  return best.length === 0 ? '' : `Best proven: ${listed(best.map((row) => `${row.skill.node.name} (${timeOf(row)})`))}`;
}

function publicOf({ talks, articles, contributions }: Career): string {
  const watched = talks.nodes.filter(({ videoState }) => videoState === 'LINKED').length;
  const created = contributions.nodes.filter(({ level }) => level === 'CREATOR').length;
  const others = contributions.totalCount - created;
  const parts = [
    talks.totalCount > 0 && `${counted(talks.totalCount, 'talk')}${watched > 0 ? ` (${watched} to watch)` : ''}`,
    articles.totalCount > 0 && counted(articles.totalCount, 'article'),
    created > 0 && `${counted(created, 'open-source project')} created`,
    created === 0 && others > 0 && `contributions to ${counted(others, 'open-source project')}`,
  ].filter((part) => part !== false);
  return listed(parts);
}

/** `Justen Walker’s`, `James’`. */
export function possessive(name: string): string {
  return /s$/iu.test(name) ? `${name}’` : `${name}’s`;
}
