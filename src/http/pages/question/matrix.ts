/** Requirements and people as a matrix: a verdict in each cell, with how long, until when, and its proof. */
import { html } from 'hono/html';
import type { FitPersonEdge, FitRequirementFit, Verdict } from '../../../client/questions.ts';
import { lastUseOf, namesOf, notConfirmed } from '../../../view/designs/fit.ts';
import { enumInWords } from '../../../view/enum-words.ts';
import { requirementInWords, termsInWords } from '../../../view/requirement-words.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { durationInShort, usedFor } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import { pathOf } from '../path-of.ts';
import { statementsOf } from '../statements.ts';

/** What verdicts mean to a reader. */
const verdicts: Readonly<Record<Verdict, string>> = {
  MET: 'The documents are certain: it was long enough, and recent enough.',
  POSSIBLE:
    'The documents show it, and leave open whether it was long enough or recent enough. Or they name it, and nobody has confirmed in which sense.',
  SHORT: 'What the documents name is shorter than asked, even at most.',
  STALE: 'What the documents name ended before the date asked.',
  ATTESTED_ONLY: 'Somebody else says so, and nothing shows where it was used.',
  CLAIMED_ONLY: 'The person says so, and nothing else shows it.',
  NOT_FOUND: 'The documents don’t mention it. That is not a no, so ask.',
};

/** More people than this are rows, and not columns. */
const maxColumns = 4;

/** The most statements in a matrix, and in a cell. */
const maxStatements = { all: 200, ofCell: 20 } as const;

/** The matrix of people, with at least one of them, and what its words mean. */
export function matrixOf(people: readonly FitPersonEdge[]): Html {
  const requirements = people[0]?.fit?.requirements ?? [];
  const isAcross = people.length <= maxColumns;
  const room = Math.max(1, Math.min(maxStatements.ofCell, Math.floor(maxStatements.all / (people.length * requirements.length))));
  const cells = people.map(({ node, fit }) => (fit?.requirements ?? []).map((one) => verdictOf(node, one, { room, isBrief: !isAcross })));
  const heads = people.map(
    ({ node, fit }) =>
      html`<a href="${pathOf(node.id)}">${node.name}</a> <span class="terms">${fit?.metCount} of ${requirements.length} met</span>`,
  );
  const labels = requirements.map((one) => requirementInWords({ ...one, names: namesOf(one) }));
  const [columns, rows] = isAcross ? [heads, requirements.map(requirementHead)] : [requirements.map(requirementHead), heads];
  return html`<section class="fit">
    <h2 class="unseen" id="matrix">Requirements and people</h2>
    <div class="wide" role="group" tabindex="0" aria-labelledby="matrix">
      <table
        role="table"
        class="matrix ${isAcross ? 'across' : 'down'} ${!isAcross && requirements.length > maxColumns && 'large'}"
        aria-labelledby="matrix"
      >
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${isAcross ? 'Requirement' : 'Person'}</th>
            ${columns.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map(
            (head, row) =>
              html`<tr role="row">
                <th role="rowheader" scope="row">${head}</th>
                ${columns.map((_, column) => {
                  const [person, requirement] = isAcross ? [column, row] : [row, column];
                  return html`<td role="cell" data-title="${labels[requirement]}">${cells[person]?.[requirement]}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${presentOf(people)} ${meaningsOf(people)}
  </section>`;
}

function requirementHead(one: FitRequirementFit): Html {
  const names = namesOf(one).map((name) => {
    const topic = one.topics.find((node) => node.name === name);
    return topic ? html`<a href="${pathOf(topic.id)}">${name}</a>` : html`${name}`;
  });
  const terms = one.topics.length === 0 ? 'not found' : termsInWords(one);
  return html`${names.map((name, index) => html`${index > 0 && ' or '}${name}`)} <span class="terms">${terms}</span>`;
}

/** The verdict, for how long and until when, and the statements, collapsed. */
function verdictOf(
  person: FitPersonEdge['node'],
  { verdict, experience, topics }: FitRequirementFit,
  { room, isBrief }: { readonly room: number; readonly isBrief: boolean },
): Html {
  const chip = html`<span class="verdict" data-verdict="${verdict}" title="${verdicts[verdict]}">${enumInWords('Verdict', verdict)}</span>`;
  if (!experience) return chip;
  const { evidence, evidenceCount } = experience;
  const shown = evidence.slice(0, room);
  const [topic, ...others] = topics;
  const all = topic && others.length === 0 && shown.length < evidenceCount;
  const query = all && new URLSearchParams({ person: person.id, technology: topic.id });
  return html`${chip}
    <span class="time">${verdict !== 'CLAIMED_ONLY' && verdict !== 'ATTESTED_ONLY' && timeOf(experience, isBrief)}</span>
    ${statementsOf(shown, evidenceCount, { open: 0 })}
    ${query && html`<a class="all" href="/q/experience?${query}">All ${evidenceCount}</a>`}`;
}

/** `up to 10 y 2 m (2 y 3 m certain) · present`, in brief without what is certain. */
function timeOf(experience: NonNullable<FitRequirementFit['experience']>, isBrief: boolean): string {
  const { months, atLeast, isConfirmed } = experience;
  if (!isConfirmed) return notConfirmed;
  if (months === null) return 'undated';
  const certain = !isBrief && atLeast !== null && atLeast > 1 && atLeast < months ? ` (${durationInShort(atLeast)} certain)` : '';
  return [`${usedFor({ months, atLeast }, 'short')}${certain}`, lastUseOf(experience)].filter(Boolean).join(' · ');
}

/** Until when “present” is certain, for each person of whom a document says it. */
function presentOf(people: readonly FitPersonEdge[]): Html {
  const notes = people.flatMap(({ node, fit }) => {
    const spells = (fit?.requirements ?? []).flatMap(({ experience }) => experience?.spells ?? []);
    const until = spells
      .flatMap(({ isOngoing, knownUntil }) => (isOngoing && knownUntil ? [knownUntil] : []))
      .toSorted()
      .at(-1);
    return until === undefined ? [] : [`For ${node.name}, it is certain until ${dateInWords(until)}.`];
  });
  if (notes.length === 0) return html``;
  return html`<p class="hint">“Present” is what the documents say. ${notes.join(' ')}</p>`;
}

/** What the words in the cells mean. */
function meaningsOf(people: readonly FitPersonEdge[]): Html {
  const used = new Set(people.flatMap(({ fit }) => (fit?.requirements ?? []).map(({ verdict }) => verdict)));
  const words = [
    ...(Object.keys(verdicts) as Verdict[])
      .filter((verdict) => used.has(verdict))
      .map((verdict) => [enumInWords('Verdict', verdict), verdicts[verdict]]),
    ['up to', 'Only the job around it is dated, so it may have been shorter.'],
    ['certain', 'At least so much, whatever the documents leave open.'],
    ['in a present job', 'At some time in a job that the documents call present.'],
    ['by', 'The last use was then, or earlier in the same job.'],
  ];
  return html`<details class="meanings">
    <summary>What counts, and what the words mean</summary>
    <p>
      Each requirement gets a verdict with its proof, and nobody gets a score. Those who certainly meet the most requirements come first. A
      month counts once, however many jobs and projects share it.
    </p>
    <dl>
      ${words.map(
        ([word, meaning]) =>
          html`<div>
            <dt>${word}</dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
