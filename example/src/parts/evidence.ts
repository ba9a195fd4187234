/** Shows, on demand, the statements that something rests on. One part serves every list, because every edge has the same fields. */
import type { Statement, Supported } from '../answers.ts';
import { type Child, h } from '../element.ts';
import { nodeLink } from './node-link.ts';
import { statementText } from './statement-text.ts';
import { unfold } from './unfold.ts';
import { count } from './words.ts';

/** How a row is supported, in a few words that unfold to the statements. */
export function evidence({ relations, strength, evidence: statements }: Omit<Supported, 'relation'>): Child {
  const kinds = relations.map((relation) => relation.toLowerCase()).join(', ');
  return unfold(count(statements.length, 'statement'), () => [
    h('p', { class: 'quiet' }, `${kinds} · ${strength.toLowerCase()}`),
    h('ul', { class: 'quotes' }, statements.map(quote)),
  ]);
}

/** A statement with the document and the section that it is from. */
export function quote(statement: Statement): HTMLLIElement {
  return h('li', {}, h('q', {}, statementText(statement)), h('small', {}, nodeLink(statement.document), ` › ${statement.section}`));
}
