/** The marks with which an author says what a sentence is about: `[[go]]`, `[[replaced:consul-template|its forerunner]]`, `[[project/damon]]`. */
import { type Relation, writable } from './relation.ts';

/** One mark: the node it names (`go`, `project/damon`), the words to show if the author gave any, the relation if not the usual one. */
export type Mark = {
  readonly name: string;
  readonly words: string | null;
  readonly relation: Relation | null;
  /** As written, brackets included. */
  readonly source: string;
};

/** A statement in pieces, in order: plain words and marks. */
export type Piece = string | Mark;

/** A mark that cannot be read, and why. */
export type MarkFault = { readonly source: string; readonly message: string };

/** A text in pieces, and every fault in its marks. The pieces hold only what could be read. */
export function parseMarks(text: string): { readonly pieces: readonly Piece[]; readonly faults: readonly MarkFault[] } {
  const pieces: Piece[] = [];
  const faults: MarkFault[] = [];
  for (const [index, part] of text.split(/(\[\[[^[\]]*\]\])/).entries()) {
    if (index % 2 === 0) {
      const stray = /\[\[[^\n]{0,30}|\]\]/.exec(part);
      if (stray) {
        const isOpening = stray[0].startsWith('[[');
        faults.push({
          source: stray[0],
          message: isOpening ? 'a mark opens with [[ and is never closed with ]]' : 'a mark closes with ]] and was never opened with [[',
        });
      }
      if (part !== '') pieces.push(part);
      continue;
    }
    const mark = parseMark(part);
    if ('message' in mark) faults.push(mark);
    else pieces.push(mark);
  }
  return { pieces, faults };
}

function parseMark(source: string): Mark | MarkFault {
  const [target = '', ...rest] = source.slice(2, -2).split('|');
  const words = rest.length === 0 ? null : rest.join('|').trim();
  if (words === '') return { source, message: 'nothing follows the | of this mark: give the words to show, or leave the | out' };
  const colon = target.indexOf(':');
  const prefix = target.slice(0, Math.max(colon, 0)).trim();
  const name = target.slice(colon + 1).trim();
  if (name === '') return { source, message: 'this mark names nothing: write for example [[go]]' };
  if (colon === -1) return { source, name, words, relation: null };
  const relation = writable.get(prefix);
  if (!relation)
    return { source, message: `"${prefix}" is not a relation: write one of ${[...writable.keys()].join(', ')} before the colon` };
  return { source, name, words, relation };
}
