/** Ranks the careers of a graph by how much their documents say. */
import sql from 'sql-template-tag';
import type { Meaning } from '../../store/nodes.ts';
import type { Store } from '../../store/store.ts';

/** The most careers that are ranked. */
const maxRanked = 100;

const ranked = new WeakMap<Store, readonly Meaning[]>();

/** The subjects with the most statements in their documents, at most 100. A graph does not change, so they are counted once. */
export function bestKnown(store: Store): readonly Meaning[] {
  let people = ranked.get(store);
  if (!people) {
    people = store.rows<Meaning>(
      sql`select n.id, n.key, n.kind, n.name
       from person p
       join node n on n.id = p.id
       left join (
         select d.author_id, count(*) as statements
         from document d
         cross join statement s on s.document_id = d.id
         group by d.author_id) c on c.author_id = p.id
       where p.is_subject = 1
       order by c.statements desc, n.id`,
      maxRanked,
    );
    ranked.set(store, people);
  }
  return people;
}
