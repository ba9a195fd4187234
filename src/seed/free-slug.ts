/** Gives people who are known by name slugs of their own. */
import { slugOf } from '../graph/name.ts';

/** A slug for a person who is known by name, and that nobody else has. */
export function freeSlug(name: string, taken: Set<string | null>): string {
  const slug = slugOf(name) || 'person';
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  taken.add(free);
  return free;
}
