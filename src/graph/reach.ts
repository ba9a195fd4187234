/** What evidence of a technology is evidence of. */
import type { Entity, Ref } from './entity.ts';
import type { Names } from './names.ts';

/** Everything that some names lead to: the nodes themselves, what is broader, and the technologies that projects are. Names that nothing has lead nowhere. */
export function reachedFrom(refs: Iterable<Ref>, names: Names): ReadonlySet<Entity> {
  const reached = new Set<Entity>();
  const reach = (ref: Ref): void => {
    const entity = names.find(ref);
    if (!entity || reached.has(entity)) return;
    reached.add(entity);
    const further = [
      entity.columns['technology_id'],
      ...entity.rows.filter(({ table }) => table === 'technology_broader').map(({ columns }) => columns['broader_id']),
    ];
    for (const next of further) if (next !== null && typeof next === 'object') reach(next);
  };
  for (const ref of refs) reach(ref);
  return reached;
}
