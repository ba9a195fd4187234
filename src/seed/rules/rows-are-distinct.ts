/** Nothing is listed twice where the graph holds it once: a person on a stage, a contribution to a project. */
import type { Cell, Ref } from '../../graph/draft.ts';
import { error, type Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

export const rowsAreDistinct: Rule = ({ draft, names, kinds, locate }) => {
  const distinct = new Map(kinds.flatMap((kind) => kind.distinct ?? []).map((one) => [one.table, one]));
  const firstPlaces = new Map<string, Ref>();
  const rows = draft.nodes.flatMap(({ kind, columns, rows: more }) => [{ table: kind, columns }, ...more]);
  return rows.flatMap(({ table, columns: cells }): Problem | readonly Problem[] => {
    const { columns = [], message = '' } = distinct.get(table) ?? {};
    const refs = columns.map((column) => cells[column]).filter(isRef);
    const nodes = refs.flatMap((ref) => names.find(ref) ?? []);
    const last = refs.at(-1);
    if (!last || nodes.length < columns.length) return [];
    const key = JSON.stringify([table, nodes.map(({ ordinal }) => ordinal)]);
    const first = firstPlaces.get(key);
    firstPlaces.set(key, first ?? last);
    if (!first) return [];
    const { file, line, column } = locate(first.place);
    return error(locate(last.place), `"${last.name}" ${message} (${file}:${line}:${column})`);
  });
};

function isRef(cell: Cell | undefined): cell is Ref {
  return typeof cell === 'object' && cell !== null;
}
