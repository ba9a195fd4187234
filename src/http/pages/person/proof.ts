/** The panel beside the grid: the sentences behind a skill, a bar or a mark. */
import { html } from 'hono/html';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { counted, durationInWords, periodInWords } from '../../../view/words.ts';
import type { Html } from '../layout.ts';
import { pathOf } from '../path-of.ts';
import { proofsOf } from './summary.ts';
import { statementOf, statementsOf } from '../statements.ts';
import type { Career, Proof } from './career.ts';
import { type Bar, covers, type Grid, type Row } from './grid.ts';

/** What the panel shows: a row, and what in it. `at` is a bar’s dates, the id of a talk or article, `code`, or null for all of it. */
export type Selection = { readonly row: Row; readonly at: string | null; readonly isDefault: boolean };

/** What an address selects: `proof` is a skill, and `at` something in its row. Without a known skill, the best proven one. */
export function selectionOf({ rows, selfReported }: Grid, given: URLSearchParams): Selection | null {
  const slug = given.get('proof') ?? given.get('technology');
  const named = [...rows, ...selfReported].find(({ skill }) => skill.node.slug === slug);
  const row = named ?? rows[0] ?? selfReported[0];
  return row ? { row, at: named ? given.get('at') : null, isDefault: !named } : null;
}

/** The address of a selection on the page of a career. */
export function proofPath(path: string, slug: string, at: string | null): string {
  return `${path}?${new URLSearchParams({ proof: slug, ...(at === null ? {} : { at }) })}#proof`;
}

/** The groups of sentences that are shown before anybody selects something. */
const unaskedGroups = 3;

/** The panel with the sentences of a selection, grouped by where they come from. */
export function proofOf({ row, at, isDefault }: Selection, career: Career): Html {
  const { node, experience } = row.skill;
  const all = groupsOf(row, career.id);
  const groups = at === null ? all : all.flatMap((group) => groupAt(group, at, row) ?? []);
  const missing = row.proofs - (experience?.evidence?.length ?? 0);
  const isPart = isDefault ? all.length > unaskedGroups : at !== null && groups.length > 0;
  const found = groups.length > 0 ? groups : all;
  const shown = isDefault ? found.slice(0, unaskedGroups) : found;
  return html`<section id="proof" class="proof" aria-labelledby="proof-title" tabindex="-1">
    <h2 id="proof-title">How we know: <a href="${pathOf(node.id)}">${node.name}</a></h2>
    <p class="known">${timesOf(row)}</p>
    ${shown.map(
      ({ title, proofs }) =>
        html`<h3>${title}</h3>
          ${isDefault ? statementsOf(proofs) : listOf(proofs)}`,
    )}
    ${missing > 0 && at === null && html`<p class="hint">${counted(missing, 'more statement')} not shown.</p>`}
    <p class="more">
      ${isPart && html`<a href="${proofPath(pathOf(career.id), node.slug, null)}">All ${proofsOf(row)} of ${node.name}</a> `}
      <a href="/q/who-knows?${new URLSearchParams({ technology: node.slug })}">Who else knows ${node.name}?</a>
    </p>
  </section>`;
}

/** All of them open, because they were asked for. */
function listOf(proofs: readonly Proof[]): Html {
  return html`<ul class="quotes">
    ${proofs.map((proof) => html`<li>${statementOf(proof)}</li>`)}
  </ul>`;
}

/** How long for certain, and how long at most. */
function timesOf(row: Row): string {
  const { months, isCertain, skill } = row;
  const count = proofsOf(row);
  if (months === null || months === 0) return count;
  if (isCertain) return `${durationInWords(months)}, ${count}`;
  const least = skill.experience?.atLeast ?? 0;
  return `${durationInWords(least)} for certain; the jobs around it lasted ${durationInWords(months)}. ${count}.`;
}

type Group = { readonly title: Html | string; readonly bar: Bar | null; readonly proofs: readonly Proof[] };

/** Work by job, newest first; then talks and articles, open source, the word of others, and the person’s own. */
function groupsOf({ skill, bars, code }: Row, person: string): readonly Group[] {
  const evidence = skill.experience?.evidence ?? [];
  const taken = new Set<string>();
  const take = (is: (proof: Proof) => boolean) => {
    const found = evidence.filter((proof) => !taken.has(proof.id) && is(proof));
    for (const { id } of found) taken.add(id);
    return found;
  };
  const newest = bars.toSorted((a, b) => b.interval.to - a.interval.to || b.interval.from - a.interval.from);
  const groups: readonly Group[] = [
    ...newest.map((bar) => ({ title: titleOf(bar), bar, proofs: take(({ id }) => bar.statements.has(id)) })),
    ...kinds.map(({ title, is }) => ({ title, bar: null, proofs: take(({ subject }) => subject.nodeKind === is) })),
    {
      title: `${code.length > 0 ? 'Other work' : 'Work'}, undated`,
      bar: null,
      proofs: take(({ subject }) => subject.nodeKind !== 'PERSON'),
    },
    { title: 'According to others', bar: null, proofs: take(({ document }) => document.author.id !== person) },
    { title: 'Self-reported', bar: null, proofs: take(() => true) },
  ];
  return groups.filter(({ proofs }) => proofs.length > 0);
}

const kinds = [
  { title: 'Talks', is: 'TALK' },
  { title: 'Articles', is: 'ARTICLE' },
  { title: 'Open source, undated', is: 'CONTRIBUTION' },
] as const;

/** What of a group a bar or a mark stands for; null if nothing. */
function groupAt(group: Group, at: string, { code, marks, bars }: Row): Group | null {
  const bar = bars.find((one) => one.at === at);
  const inBar = (proof: Proof) => {
    if (!bar) return false;
    const mark = marks.find(({ id }) => id === proof.subject.id);
    return bar.statements.has(proof.id) || (mark !== undefined && covers(bar.interval, mark.interval));
  };
  const isCode = (proof: Proof) => at === 'code' && code.some(({ id }) => id === proof.subject.id);
  const proofs = group.proofs.filter((proof) => proof.subject.id === at || isCode(proof) || inBar(proof));
  return proofs.length === 0 ? null : { ...group, proofs };
}

function titleOf({ jobs, period, isThroughout }: Bar): Html {
  const employers = [
    ...new Map(jobs.map((job) => [job.id, html`<a href="${pathOf(job.id)}">${job.organization?.name ?? job.name}</a>`])).values(),
  ];
  const dates = period.start === period.end ? dateInWords(period.end ?? '') : periodInWords(period);
  return html`${employers.map((one, index) => html`${index > 0 && ', '}${one}`)}${employers.length > 0 && ', '}${
    !isThroughout && 'at some time within '
  }${dates}`;
}
