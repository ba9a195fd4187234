/** Dates of jobs, courses of study and talks in words, and what they leave open. */
import { html } from 'hono/html';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { periodInWords, type PeriodWords } from '../../../view/words.ts';
import type { Html } from '../layout.ts';

/** `December 2022 – present`; `some time in September 2015 – October 2019` if only the job around it is dated. */
export function datesOf(period: PeriodWords & { readonly isInherited?: boolean }): string {
  return `${period.isInherited ? 'some time in ' : ''}${periodInWords(period)}`;
}

/** What “present” means in a document without a date of its own. */
export function undatedNote(period: PeriodWords | null): Html {
  if (!period?.isOngoing || !period.knownUntil) return html``;
  return html`<p class="note">“Present” is what the document says. It is certain until ${dateInWords(period.knownUntil)}.</p>`;
}

/** `HashiConf, Sep 2018`: where and when a talk took place, as far as the documents say. */
export function whereAndWhen({ event, date }: { readonly event: { readonly name: string } | null; readonly date: string | null }): string {
  return [event?.name, date && dateInWords(date, 'short')].filter(Boolean).join(', ');
}
