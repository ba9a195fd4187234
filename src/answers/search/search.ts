/** Finds nodes by the words of their names, their aliases and the statements about them. */
import sql from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import { type Match, matchesFor } from './match.ts';
import { type Run, runsIn } from './unspaced.ts';
import { plainOf, stemOf, wordPattern } from './word-forms.ts';
import type { Store } from '../../store/store.ts';

export type FoundIn = 'NAME' | 'ALIAS' | 'STATEMENT';

/** A part of a text, in UTF-16 units. */
export type Highlight = { readonly start: number; readonly length: number };

/** A node, and the best text that matched. */
export type Hit = {
  readonly node_id: number;
  readonly found_in: FoundIn;
  readonly statement_id: number | null;
  /** 1 if the statement is a record, and not a sentence. */
  readonly is_record: number;
  readonly text: string;
  readonly highlights: readonly Highlight[];
};

/** Hits, the best first. `isTruncated`: there may be more. */
type Found = { readonly hits: readonly Hit[]; readonly isTruncated: boolean };

/** How many texts are ranked for each expression. Ranking all texts with a common word would take too long. */
export const maxTexts = 1_000;

/** All nodes of some kinds that a text finds: first by the exact name, then by words of names, then by those of sentences, then by those of records. `kinds` and `foundIn` are null for all, and never empty. */
export function search(store: Store, text: string, kinds: readonly Kind[] | null, foundIn: readonly FoundIn[] | null = null): Found {
  const { names, statements } = matchesFor(text);
  const isWanted = (place: FoundIn) => foundIn === null || foundIn.includes(place);
  const passes = [
    ...(isWanted('NAME') || isWanted('ALIAS') ? names.map((match) => ({ query: inNames, match })) : []),
    ...(isWanted('STATEMENT') ? statements.map((match) => ({ query: inStatements, match })) : []),
  ];
  const hits = new Map<number, Hit>();
  for (const { query, match } of passes) {
    const rows = store.rows<MarkedRow>(query(`${ofKinds(kinds)}(${match.expression})`), maxTexts);
    for (const hit of ranked(rows, match)) if (isWanted(hit.found_in) && !hits.has(hit.node_id)) hits.set(hit.node_id, hit);
    if (rows.length === maxTexts) return { hits: sentencesFirst([...hits.values()]), isTruncated: true };
  }
  return { hits: sentencesFirst([...hits.values()]), isTruncated: false };
}

function sentencesFirst(hits: readonly Hit[]): readonly Hit[] {
  return hits.toSorted((a, b) => a.is_record - b.is_record);
}

/** These mark the words that were found: noncharacters of Unicode, which are meant for such use and occur in no text. */
const [opening, closing] = ['\uFDD0', '\uFDD1'];

type MarkedRow = Pick<Hit, 'node_id' | 'found_in' | 'statement_id' | 'is_record'> & { readonly marked: string };

const inNames = (match: string) => sql`
  select node_id, iif(is_alias, 'ALIAS', 'NAME') as found_in, null as statement_id, 0 as is_record, highlight(name_search, 0, ${opening}, ${closing}) as marked
  from name_search
  where name_search match ${match}
  order by rowid`;

const inStatements = (match: string) => sql`
  select s.subject_id as node_id, 'STATEMENT' as found_in, s.id as statement_id, s.is_record, f.marked
  from (
    select rowid as id, highlight(statement_search, 0, ${opening}, ${closing}) as marked
    from statement_search
    where statement_search match ${match}
    order by rowid
    limit +${maxTexts}) f
  cross join statement s on s.id = f.id
  order by f.id`;

function ofKinds(kinds: readonly Kind[] | null): string {
  return kinds === null ? '' : `kind : (${[...new Set(kinds)].map((kind) => `"${kind}"`).join(' OR ')}) AND `;
}

/**
 * The hits, best first, by BM25 (Robertson and others, 1994, with its usual k₁ = 1.2 and b = 0.75): by how often a text has the words, and
 * how short it is. The rarity of the words is left out, because every hit has all of them. FTS5's own `bm25()` includes it, and for that it
 * counts every text that has one of the words. Lengths are compared with those of the other hits, not of all texts.
 */
function ranked(rows: readonly MarkedRow[], match: Match): readonly Hit[] {
  const hits = rows.map(({ marked, ...row }): Hit => ({ ...row, ...unmarked(marked, match) }));
  const meanLength = hits.reduce((sum, { text }) => sum + text.length, 0) / hits.length;
  const score = ({ text, highlights: { length: times } }: Hit) =>
    (times * 2.2) / (times + 1.2 * (0.25 + (0.75 * text.length) / meanLength));
  return sentencesFirst(hits.toSorted((a, b) => score(b) - score(a)));
}

/** A text without the marks, and where they were or where a word has one of the stems or parts. A text without any was found as a whole. */
function unmarked(marked: string, match: Match): Pick<Hit, 'text' | 'highlights'> {
  const highlights: Highlight[] = [];
  let text = '';
  for (const [index, piece] of marked.split(/[\uFDD0\uFDD1]/).entries()) {
    const start = text.length;
    if (index % 2 === 1) highlights.push({ start, length: piece.length });
    else highlights.push(...wordsWith(match, piece).map((word) => ({ ...word, start: start + word.start })));
    text += piece;
  }
  return { text, highlights: highlights.length > 0 ? highlights : [{ start: 0, length: text.length }] };
}

function wordsWith({ stems, parts }: Match, text: string): readonly Highlight[] {
  if (stems.size + parts.size === 0) return [];
  return [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) => {
    const runs = runsIn(word);
    if (runs.length === 0) return stems.has(stemOf(word) ?? '') ? [{ start: index, length: word.length }] : [];
    return runs.flatMap((run) => partsOf(run, parts).map((part) => ({ ...part, start: index + run.start + part.start })));
  });
}

/** Where a run has some parts, or is one of them. */
function partsOf({ text, isUnspaced }: Run, parts: ReadonlySet<string>): readonly Highlight[] {
  if (!isUnspaced) return parts.has(plainOf(text)) ? [{ start: 0, length: text.length }] : [];
  return [...parts].flatMap((part) =>
    [...text.matchAll(new RegExp(RegExp.escape(part), 'g'))].map(({ index }) => ({ start: index, length: part.length })),
  );
}
