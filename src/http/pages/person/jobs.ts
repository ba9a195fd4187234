/** The jobs of a career and what was done in each, newest first. */
import { html } from 'hono/html';
import { counted, durationInShort, periodInWords } from '../../../view/words.ts';
import { monthOf } from '../../../graph/months.ts';
import { earliest, latest, type PartialDate } from '../../../graph/partial-date.ts';
import type { Html } from '../layout.ts';
import { pathOf } from '../path-of.ts';
import { jobDetails } from '../node/job-details.ts';
import type { Career, Job } from './career.ts';

/** Jobs that are open, and sentences that are open in each. */
const [openJobs, openSentences] = [8, 2];

type Sentence = NonNullable<Job['statements']>['nodes'][number];

/** The jobs, and then volunteering and memberships. Empty if no document names any. */
export function jobsOf({ positions, activities }: Career): Html {
  return html`${sectionOf('jobs', 'Jobs', ['job', 'jobs'], positions)}
  ${sectionOf('activities', 'Volunteering and memberships', ['entry', 'entries'], activities)}`;
}

function sectionOf(id: string, title: string, [one, many]: readonly [string, string], positions: Career['positions']): Html {
  const [first, others] = [positions.nodes.slice(0, openJobs), positions.nodes.slice(openJobs)];
  if (first.length === 0) return html``;
  const missing = positions.totalCount - positions.nodes.length;
  return html`<section class="jobs" aria-labelledby="${id}">
    <h2 id="${id}">${title} <span class="count">${positions.totalCount}</span></h2>
    <div class="columns">${first.map(jobOf)}</div>
    ${
      others.length > 0 &&
      html`<details>
        <summary>${counted(others.length, `earlier ${one}`, `earlier ${many}`)}</summary>
        <div class="columns">${others.map(jobOf)}</div>
      </details>`
    }
    ${missing > 0 && html`<p class="hint">${counted(missing, `more ${one}`, `more ${many}`)} not shown.</p>`}
  </section>`;
}

function jobOf(job: Job): Html {
  const { id, name, title, organization, client, period, statements } = job;
  const sentences = (statements?.nodes ?? []).filter(({ isRecord }) => !isRecord);
  const shown = sentences.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, openSentences);
  const rest = sentences.filter((one) => !shown.includes(one));
  return html`<article class="job">
    <h3><a href="${pathOf(id)}">${title}</a>${organization && html`, <a href="${pathOf(organization.id)}">${organization.name}</a>`}</h3>
    <p class="dates">
      ${[datesOf(period), ...jobDetails(job)].join(' · ')}${client && html` · for <a href="${pathOf(client.id)}">${client.name}</a>`}
    </p>
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
