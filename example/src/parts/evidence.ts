/** Shows, on demand, the statements that support something. One part serves every list, because every edge has the same fields. */
import type { Statement, Supported } from '../answers.ts';
import { type Child, h } from '../element.ts';
import { nodeLink } from './node-link.ts';
import { statementText } from './statement-text.ts';
import { unfold } from './unfold.ts';
import { count, words } from './words.ts';

/** How a row is supported, in a few words that unfold to the statements. */
export function evidence({
  relation,
  relations = [relation],
  strength,
  evidence: statements,
  evidenceCount = statements.length,
}: Supported): Child {
  const kinds = [...relations, ...(strength ? [strength] : [])].map(words).join(' · ');
  return unfold(count(evidenceCount, 'statement'), () => [
    h('p', { class: 'quiet' }, kinds),
    h('ul', { class: 'quotes' }, statements.map(quote)),
    evidenceCount > statements.length && h('p', { class: 'quiet' }, `The first ${statements.length} of ${evidenceCount}.`),
  ]);
}

/** A statement with the document and the section that it is from; or, if these were not asked for, with a link to its page. */
export function quote(statement: Statement): HTMLLIElement {
  const { id, document, section } = statement;
  const source = document ? [nodeLink(document), section && ` › ${section}`] : nodeLink({ id, name: 'Source' });
  return h('li', {}, h('q', {}, statementText(statement)), h('small', {}, source));
}
