/** Fields that give the statements whose ids a row knows. */
import { type StatementRow, statementsOf } from '../store/evidence.ts';
import { batched } from '../store/siblings.ts';
import type { Context } from './builder.ts';

/** The statements for the ids that `idsOf` gives for a row, each once, in their order; loaded for all siblings in one statement. */
export function statementsFor<Row extends object>(
  row: Row,
  key: string,
  idsOf: (row: Row) => readonly number[],
  { store }: Context,
): readonly StatementRow[] {
  return batched(row, key, (rows) => {
    const ids = rows.map((one) => [...new Set(idsOf(one))]);
    const statements = statementsOf(store, ids.flat());
    return ids.map((some) => some.flatMap((id) => statements.get(id) ?? []));
  });
}
