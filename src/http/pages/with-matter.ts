/** Leaves out the questions that a graph has nothing for: a nurse’s site need not ask about open-source work. */
import sql from 'sql-template-tag';
import type { Kind } from '../../graph/draft.ts';
import type { Question } from '../../questions/questions.ts';
import type { Store } from '../../store/store.ts';

/** What some questions are about. */
const matters: Readonly<Record<string, Kind>> = { 'talks-about': 'talk', 'on-stage-with': 'talk', 'open-source': 'contribution' };

const known = new WeakMap<Store, ReadonlySet<Kind>>();

/** The questions about something that the graph has. The others can still be asked, and are on the page of all questions. */
export function withMatter(questions: readonly Question[], store: Store): readonly Question[] {
  return questions.filter(({ name }) => {
    const matter = matters[name];
    return matter === undefined || kindsIn(store).has(matter);
  });
}

/** The kinds of which there are nodes. A graph does not change, so they are looked up once. */
function kindsIn(store: Store): ReadonlySet<Kind> {
  const kinds = known.get(store) ?? new Set(store.rows<{ kind: Kind }>(sql`select distinct kind from node`).map(({ kind }) => kind));
  known.set(store, kinds);
  return kinds;
}
