/** The page of a document, which reads as one: section by section, with the names in each sentence as links. */
import { parse } from 'graphql';
import { html } from 'hono/html';
import type { Context } from '../../../schema/builder.ts';
import { enumInWords } from '../../../view/enum-words.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { capitalized, counted } from '../../../view/words.ts';
import { dataOf } from '../ask.ts';
import type { Html, HtmlPage } from '../layout.ts';
import { linkTo, type Named, named } from '../link-to.ts';
import { pathOf } from '../path-of.ts';
import { pagingAlong, trailIn } from '../paging-trail.ts';
import { actionTo, noAction, nodeOf } from './design.ts';
import { anchorOf, headingsOf } from './section.ts';
import { type Sentence, sentenceFields, sentenceOf } from './sentences.ts';

type Document = {
  readonly title: string;
  readonly kind: string;
  readonly date: string | null;
  readonly url: string | null;
  readonly author: Named;
};

type Read = Sentence & { readonly subject: Named };

type Page = {
  readonly totalCount: number;
  readonly nodes: readonly Read[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

const statements = parse(`query ($id: ID!, $after: String) {
  node(id: $id) {
    statements(first: 100, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ${sentenceFields} subject { ${named} } }
    }
  }
}`);

/** The most statements on a page: in hundreds, as they are read. */
const maxHundreds = 3;

/** The page of the document with this id, which exists. Of a long one, `given` says where to start. */
export function documentPage(id: string, given: URLSearchParams, context: Context): HtmlPage {
  const { title, kind, date, url, author } = nodeOf<Document>(id, 'Document', `title kind date url author { ${named} }`, context);
  const trail = trailIn(given);
  const { sentences, total, next } = sentencesAfter(id, trail.at(-1) ?? null, context);
  const sections = grouped([...Map.groupBy(sentences, ({ section }) => section)]);
  const kindInWords = capitalized(enumInWords('DocumentKind', kind));
  return {
    status: 200,
    title,
    description: `${kindInWords} by ${author.name}, ${date ? dateInWords(date) : 'undated'}: ${counted(total, 'statement')}, section by section.`,
    canonical: pathOf(id),
    body: html`<article class="node document">
      <p class="crumbs"><a href="/document">Documents</a></p>
      <h1>${title}</h1>
      <p class="who">${kindInWords} by ${linkTo(author)} · ${date ? dateInWords(date) : 'undated'} · ${counted(total, 'statement')}</p>
      ${url ? actionTo(url, 'Open the document') : noAction('The document itself is not published here. This is what it says.')}
      <div class="reading">
        ${sections.length > 1 && contentsOf(sections)}
        <div>${sections.map(([section, some], index) => sectionOf(section, sections[index - 1]?.[0], some))}</div>
      </div>
      ${pagingAlong({ trail, next, pageSize: maxHundreds * 100, shown: sentences.length, total, pathTo: (params) => `?${params}` })}
    </article>`,
  };
}

/** Up to some hundred statements in the order of the document. */
function sentencesAfter(
  id: string,
  start: string | null,
  context: Context,
): { sentences: readonly Read[]; total: number; next: string | null } {
  let after = start;
  const pages: Page[] = [];
  do {
    const page = dataOf<{ node: { statements: Page } }>(statements, { id, after }, context).node.statements;
    pages.push(page);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && pages.length < maxHundreds);
  return { sentences: pages.flatMap(({ nodes }) => nodes), total: pages[0]?.totalCount ?? 0, next: after };
}

type Sections = readonly (readonly [section: string, sentences: readonly Read[]])[];

/** Sections with those that have the same headings next to each other: the statements of a person come before those of every job. */
function grouped(sections: Sections, depth = 0): Sections {
  if (sections.length < 2) return sections;
  const byHeading = Map.groupBy(sections, ([section]) => headingsOf(section)[depth] ?? '');
  return [...byHeading].flatMap(([heading, some]) => (heading === '' ? some : grouped(some, depth + 1)));
}

/** Links to the sections: those of the first and second level. */
function contentsOf(sections: Sections): Html {
  const byTop = [...Map.groupBy(sections, ([section]) => headingsOf(section)[0] ?? '')];
  return html`<nav class="contents" aria-label="Contents">
    <ul>
      ${byTop.map(([top, within]) => {
        const first = within[0]?.[0] ?? '';
        const inner = [...new Map(within.map(([section]) => [headingsOf(section)[1] ?? '', section])).keys()].filter(Boolean);
        return html`<li>
          <a href="#${encodeURIComponent(anchorOf(first))}">${top}</a>
          ${
            inner.length > 1 &&
            html`<ul class="within">
              ${inner.map((heading) => {
                const section = within.find(([one]) => headingsOf(one)[1] === heading)?.[0] ?? '';
                return html`<li><a href="#${encodeURIComponent(anchorOf(section))}">${heading}</a></li>`;
              })}
            </ul>`
          }
        </li>`;
      })}
    </ul>
  </nav>`;
}

/** A section below those of its headings that the section before it does not have. */
function sectionOf(section: string, before: string | undefined, sentences: readonly Read[]): Html {
  const [headings, last] = [headingsOf(section), before === undefined ? [] : headingsOf(before)];
  const shared = headings.findIndex((heading, index) => heading !== last[index]);
  const depth = shared === -1 ? headings.length - 1 : shared;
  const bySubject = [...Map.groupBy(sentences, ({ subject }) => subject.id).values()];
  return html`<section class="section" id="${anchorOf(section)}">
    ${headings.slice(depth).map((heading, index) => headingOf(heading, depth + index))} ${bySubject.map((some) => saidOf(some, headings))}
  </section>`;
}

/** Sentences about one node, which is named unless the heading does. */
function saidOf(sentences: readonly Read[], headings: readonly string[]): Html {
  const [{ subject } = sentences[0]!] = sentences;
  const isNamed = headings.some((heading) => names(heading, subject)) || subject.id.startsWith('person/');
  return html`${!isNamed && html`<p class="subject">${linkTo(subject)}</p>`}
    <ul class="said">
      ${sentences.map((one) => html`<li>${sentenceOf(one)}</li>`)}
    </ul>`;
}

/** Whether a heading names a node: `Role: DevOps Engineer` names “DevOps Engineer at Skubana, Inc.”. */
function names(heading: string, { name }: Named): boolean {
  return heading.includes(name) || name.startsWith(heading.replace(/^\w+: /, ''));
}

function headingOf(heading: string, depth: number): Html {
  if (depth === 0) return html`<h2>${heading}</h2>`;
  return depth === 1 ? html`<h3>${heading}</h3>` : html`<h4>${heading}</h4>`;
}
