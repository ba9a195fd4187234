/** The page of a statement: the sentence with its marked words, where it comes from, and which answers rely on it. */
import { html } from 'hono/html';
import type { Kind } from '../../../graph/draft.ts';
import { knowing } from '../../../graph/relation.ts';
import { questionOf } from '../../../questions/questions.ts';
import type { Context } from '../../../schema/builder.ts';
import { titleOf } from '../../../view/title.ts';
import { type AnswerObject, figureText } from '../../../view/values.ts';
import { dateInWords } from '../../../graph/date-in-words.ts';
import { type PeriodWords } from '../../../view/words.ts';
import type { Html, HtmlPage } from '../layout.ts';
import { linkTo, type Named, named } from '../link-to.ts';
import { pathOf } from '../path-of.ts';
import { datesOf, undatedNote } from './dates.ts';
import { nodeOf } from './design.ts';
import { sectionPath } from './section.ts';
import { markedText, type Mention, mentionInWords } from './sentences.ts';

type Statement = {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly subject: Named;
  readonly section: string;
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly date: string | null;
    readonly author: Named;
  };
  readonly period: (PeriodWords & { readonly isInherited: boolean }) | null;
  readonly isThroughout: boolean | null;
  readonly figures: readonly AnswerObject[];
  readonly seedFile: string;
  readonly seedLine: number;
  readonly seedPointer: string | null;
};

const fields = `text mentions { start length relation isConfirmed node { ${named} } } subject { ${named} } section
  document { id title kind date author { ${named} } } period { start end isOngoing knownUntil isInherited } isThroughout
  figures { kind measure value unit frequency change hedge before after } seedFile seedLine seedPointer`;

/** The page of the statement with this id. It exists. */
export function statementPage(id: string, context: Context): HtmlPage {
  const statement = nodeOf<Statement>(id, 'Statement', fields, context);
  const { text, mentions, subject, section, document, figures, seedFile, seedLine, seedPointer } = statement;
  const answers = answersFrom(statement, context);
  // The words of a file that is read in place, and those of a reference, are the author's.
  const isRead = seedPointer !== null || document.kind === 'REFERENCE';
  return {
    status: 200,
    title: text,
    description: `From ${document.title}, section ${section}.`,
    canonical: pathOf(id),
    body: html`<article class="node statement">
      <p class="crumbs"><a href="/statement">Statements</a></p>
      <h1 class="unseen">Statement about ${subject.name}</h1>
      <p class="quotation">${markedText(statement)}</p>
      ${mentions.length > 0 && relationsIn(mentions)}
      <dl class="facts">
        ${factOf(
          'From',
          html`${linkTo({ id: document.id, name: document.title })} (${document.date ? dateInWords(document.date) : 'undated'}), section
            <a href="${sectionPath(document.id, section)}">${section}</a>`,
        )}
        ${factOf('About', html`${linkTo(subject)}${subject.id !== document.author.id && html`, in the career of ${linkTo(document.author)}`}`)}
        ${factOf('When', whenOf(statement))} ${figures.length > 0 && factOf('Figures', html`${figures.map(figureText).join('; ')}`)}
      </dl>
      <section class="about">
        <h2>Answers that rely on it</h2>
        <ul class="entries">
          ${answers.map(({ path, words }) => html`<li><a href="${path}">${words}</a></li>`)}
        </ul>
      </section>
      <p class="file">
        ${isRead ? 'This was read in' : 'This sentence is written in'} ${seedFile}, line
        ${seedLine}${seedPointer && html`, at ${seedPointer}`}.${!isRead && ' The document may use other words.'}
      </p>
    </article>`,
  };
}

function factOf(term: string, fact: Html): Html {
  return html`<div>
    <dt>${term}</dt>
    <dd>${fact}</dd>
  </div>`;
}

/** What each marked name is to the subject, grouped by relation. */
function relationsIn(mentions: readonly Mention[]): Html {
  const groups = [...Map.groupBy(mentions, (mention) => mentionInWords(mention).words)];
  return html`<ul class="relations">
    ${groups.map(([words, some]) => {
      const nodes = [...new Map(some.map(({ node }) => [node.id, node])).values()];
      return html`<li>
        <span class="marked ${some[0] && mentionInWords(some[0]).name}">${words}</span>:
        ${nodes.map((node, index) => html`${index > 0 && ', '}${linkTo(node)}`)}
      </li>`;
    })}
  </ul>`;
}

/** What dates a statement without dates of its own. */
const records: Readonly<Record<Kind, string>> = { position: 'job', role: 'job', project: 'project', talk: 'talk', article: 'article' };

function whenOf({ period, isThroughout, subject }: Statement): Html {
  if (!period) return html`The document does not say.`;
  const dates = datesOf({ ...period, isInherited: false });
  const exact = isThroughout === false && period.start !== period.end ? `at some time within ${dates}` : dates;
  return html`${exact}${period.isInherited && `, the dates of its ${records[subject.id.split('/')[0] ?? ''] ?? 'record'}`}${undatedNote(period)}`;
}

type AnswerLink = { readonly path: string; readonly words: string };

/** The most answers that are listed. */
const maxAnswers = 8;

/** Pages and questions whose answers have this statement as evidence. */
function answersFrom({ mentions, subject, document: { author }, figures }: Statement, { store }: Context): readonly AnswerLink[] {
  const question = (name: string, values: Readonly<Record<string, string>>): readonly AnswerLink[] => {
    const asked = questionOf(name);
    return asked ? [{ path: `/q/${name}?${new URLSearchParams(values)}`, words: titleOf(asked, values, store) }] : [];
  };
  const [subjectKind = ''] = subject.id.split('/');
  const topics = mentions.filter(({ node }) => /^(technology|project)\//.test(node.id));
  const ofTopics = topics.flatMap(({ relation, node }) => {
    const technology = node.id.startsWith('technology/') ? node.id.slice('technology/'.length) : node.id;
    return [
      ...(knowing.includes(relation) ? question('who-knows', { technology }) : []),
      ...(subjectKind === 'talk' && relation === 'ABOUT' ? question('talks-about', { technology }) : []),
      ...(subjectKind === 'role' && relation === 'USED' ? question('roles-using', { technology }) : []),
    ];
  });
  const links: readonly AnswerLink[] = [
    { path: pathOf(subject.id), words: subject.name },
    ...(subject.id === author.id ? [] : [{ path: pathOf(author.id), words: author.name }]),
    ...ofTopics,
    ...(subjectKind === 'contribution' ? question('open-source', {}) : []),
    ...(figures.some((figure) => figure['kind'] === 'RESULT') ? question('achievements', {}) : []),
  ];
  return [...new Map(links.map((link) => [link.path, link])).values()].slice(0, maxAnswers);
}
