/** Fields for URLs: always absolute, so that they work on any page. */
import sql from 'sql-template-tag';
import { absoluteUrl } from '../graph/url.ts';
import { each } from '../store/fragments.ts';
import { batched } from '../store/siblings.ts';
import type { Context, SchemaTypes } from './builder.ts';

type WithUrl = { readonly url: string | null };

/** A field for the URL of a row. `nodeOf` returns the id of the node that the row belongs to. */
export function urlField<Row extends WithUrl>(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Row>,
  nodeOf: (row: Row) => number,
  description: string,
) {
  return t.string({
    nullable: true,
    description: `${description} Null if the document does not give one, or if it gives a path and its own URL is not known.`,
    resolve: (row, _, context) =>
      row.url === null ? null : (absoluteUrl(row.url, null) ?? absoluteUrl(row.url, documentUrl(row, nodeOf, context))),
  });
}

/** The URL of the document that a node was read in; null if it is not known. */
function documentUrl<Row extends WithUrl>(row: Row, nodeOf: (row: Row) => number, { store }: Context): string | null {
  return batched(row, 'document url', (rows) => {
    const found = store.rows<{ url: string | null }>(
      sql`select (
         select d.url
         from statement s
         cross join document d on d.id = s.document_id
         where s.subject_id = p.value
         order by s.id
         limit 1) as url
       from ${each(rows.map(nodeOf))} p
       order by p.key`,
    );
    return found.map(({ url }) => url);
  });
}
