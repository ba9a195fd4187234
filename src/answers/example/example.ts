/** Reads the examples that the build chose. */
import sql from 'sql-template-tag';
import type { Store } from '../../store/store.ts';
import { type ExampleRole, exampleRoles } from './example.store.ts';

const known = new WeakMap<Store, ReadonlyMap<string, string>>();

/** The name, ID or date that plays a part in a graph; null if nothing does. A graph does not change, so they are read once. */
export function exampleOf(store: Store, role: ExampleRole): string | null {
  let examples = known.get(store);
  if (!examples) {
    const rows = store.rows<{ role: string; value: string }>(
      sql`select role, value from example order by role`,
      Object.keys(exampleRoles).length,
    );
    examples = new Map(rows.map((row) => [row.role, row.value]));
    known.set(store, examples);
  }
  return examples.get(role) ?? null;
}
