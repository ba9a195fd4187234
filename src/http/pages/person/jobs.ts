/** The jobs of a career and what was done in each, newest first. */
import { html } from 'hono/html';
import { counted, durationInShort, periodInWords } from '../../../view/words.ts';
import { monthOf } from '../../../graph/months.ts';
import { earliest, latest, type PartialDate } from '../../../graph/partial-date.ts';
import type { Html } from '../layout.ts';
import { pathOf } from '../path-of.ts';
import type { Career, Job } from './career.ts';

/** Jobs that are open, and sentences that are open in each. */
const [openJobs, openSentences] = [8, 2];

type Sentence = NonNullable<Job['statements']>['nodes'][number];

/** The jobs. Empty if no document names one. */
export function jobsOf({ positions }: Career): Html {
  const [first, others] = [positions.nodes.slice(0, openJobs), positions.nodes.slice(openJobs)];
  if (first.length === 0) return html``;
  const missing = positions.totalCount - positions.nodes.length;
  return html`<section class="jobs" aria-labelledby="jobs">
    <h2 id="jobs">Jobs <span class="count">${positions.totalCount}</span></h2>
    <div class="columns">${first.map(jobOf)}</div>
    ${
      others.length > 0 &&
      html`<details>
        <summary>${counted(others.length, 'earlier job')}</summary>
        <div class="columns">${others.map(jobOf)}</div>
      </details>`
    }
    ${missing > 0 && html`<p class="hint">${counted(missing, 'more job')} not shown.</p>`}
  </section>`;
}

function jobOf({ id, name, title, organization, period, statements }: Job): Html {
  const sentences = (statements?.nodes ?? []).filter(({ isRecord }) => !isRecord);
  const shown = sentences.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, openSentences);
  const rest = sentences.filter((one) => !shown.includes(one));
  return html`<article class="job">
    <h3><a href="${pathOf(id)}">${title}</a>, <a href="${pathOf(organization.id)}">${organization.name}</a></h3>
    <p class="dates">${datesOf(period)}</p>
    ${listOf(shown)}
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${counted(rest.length, 'more statement')}</summary>
        ${[...Map.groupBy(rest, ({ subject }) => (subject.name === name ? '' : subject.name))].map(([part, of]) => html`${part !== '' && html`<h4>${part}</h4>`}${listOf(of)}`)}
      </details>`
    }
  </article>`;
}

function listOf(sentences: readonly Sentence[]): Html {
  return html`<ul>
    ${sentences.map(({ id, text }) => html`<li><a href="${pathOf(id)}">${text}</a></li>`)}
  </ul>`;
}

/** What the work achieved in numbers says most; then what was done in a role, in the job as a whole, and in its projects. */
function rankOf({ figures, subject }: Sentence): number {
  return figures.some(({ kind }) => kind === 'RESULT') ? -1 : ['ROLE', 'POSITION', 'PROJECT'].indexOf(subject.nodeKind);
}

/** `September 2015 – October 2019 · 4 y 2 m`. Without a length if one of the dates is not a month, or is the present. */
function datesOf(period: Job['period']): string {
  const words = period ? periodInWords(period) : '';
  if (!period || words === '') return 'No dates given';
  const [start, end] = [period.start, period.end] as (PartialDate | null)[];
  if (!start || !end || start.length < 7 || end.length < 7) return words;
  return `${words} · ${durationInShort(monthOf(latest(end)) - monthOf(earliest(start)) + 1)}`;
}
