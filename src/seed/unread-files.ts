/** Files whose contents could not be read. A name that nothing defines may be defined there, so it is not reported until they can be read. */
import type { Ref } from '../graph/draft.ts';
import { fold } from '../graph/name.ts';
import type { NodeKind } from './node-kind.ts';

/** A file by its path in the seed folder, and its text; null if not even that is known. */
export type UnreadFile = { readonly name: string; readonly text: string | null };

/** Whether one of some files may define what a reference names: a file that can define its kind and contains the words of its name. */
export function definedIn(files: readonly UnreadFile[], kinds: readonly NodeKind[]): (ref: Ref) => boolean {
  const ofCareers = kinds.filter(({ file, section }) => !file || section).map(({ kind }) => kind);
  const unread = files.map(({ name, text }) => ({
    kinds: kinds.filter(({ file }) => file?.name === name).map(({ kind }) => kind),
    text: text === null ? null : fold(`${name} ${text}`),
  }));
  return ({ kinds: wanted, name }) => {
    const parts = name.split('/').map(fold);
    return unread.some(
      ({ kinds: own, text }) =>
        wanted.some((kind) => (own.length > 0 ? own : ofCareers).includes(kind)) &&
        (text === null || parts.every((part) => text.includes(part))),
    );
  };
}
