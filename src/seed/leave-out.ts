/** Leaves out the careers that have errors, and those that refer to what only they define, so that the others can be built. */
import { dirname } from 'node:path';
import { type Draft, idOf } from '../graph/draft.ts';
import type { Names } from '../graph/names.ts';
import type { DraftStore } from './draft-store.ts';
import type { Problem } from './problem.ts';
import { usedNames } from './used-names.ts';

/** A career that is left out, and why. */
export type LeftOut = {
  /** Its folder or its file, as problems name it. */
  readonly path: string;
  /** The problems in its files. */
  readonly problems: readonly Problem[];
  /** If it has no errors of its own: what it refers to, and the path of the career that defines that. */
  readonly because: { readonly id: string; readonly path: string } | null;
};

/** A career by its path, or a node of a vocabulary file by its id. */
type Unit = string;

/**
 * The careers to leave out, and what remains without them and without the documents of their people. None if no career has errors, or if all
 * have. `careers` are the slugs of all of them by path; null if the files did not give one. What was supplied does not remain: it depends on the names that are used.
 */
export function leaveOut(
  drafts: DraftStore,
  names: Names,
  problems: readonly Problem[],
  careers: ReadonlyMap<string, string | null>,
): { readonly leftOut: readonly LeftOut[]; readonly remaining: Iterable<Draft>; readonly isLeft: (problem: Problem) => boolean } | null {
  const problemsOf = Map.groupBy(problems, ({ location }) => careerAt(location.file, careers));
  const faulty = [...careers.keys()].filter((path) => problemsOf.get(path)?.some(({ severity }) => severity === 'error'));
  if (faulty.length === 0) return null;
  const left = new Map<Unit, LeftOut['because']>(faulty.map((path) => [path, null]));
  const uses = usesOf(drafts, names, careers);
  for (const [unit, because] of left) {
    for (const [user, id] of uses.get(unit) ?? []) if (!left.has(user)) left.set(user, { id, path: because?.path ?? unit });
  }
  const leftOut = [...left].flatMap(([path, because]) =>
    careers.has(path) ? { path, problems: problemsOf.get(path) ?? [], because } : [],
  );
  const isLeft = ({ location }: Problem) => left.has(careerAt(location.file, careers) ?? '');
  return leftOut.length === careers.size ? null : { leftOut, remaining: without(left, drafts), isLeft };
}

function* without(left: ReadonlyMap<Unit, unknown>, drafts: DraftStore): Generator<Draft> {
  for (const draft of drafts) {
    if (draft.isSupplied) continue;
    const isLeft = draft.career !== undefined && left.has(draft.career.path);
    const nodes = draft.nodes.filter((node) => (isLeft ? node.isShared : draft.career !== undefined || !left.has(idOf(node))));
    yield { ...draft, nodes, ...(isLeft && { statements: [] }) };
  }
}

/** For each unit, the units that refer to it, with the id of what they refer to. */
function usesOf(
  drafts: DraftStore,
  names: Names,
  careers: ReadonlyMap<string, string | null>,
): ReadonlyMap<Unit, ReadonlyMap<Unit, string>> {
  // The files of a person who is in no draft could not be read.
  const pathOf = new Map([...careers].map(([path, slug]) => [slug, path]));
  const unitOf = unitsOf(drafts);
  const uses = new Map<Unit, Map<Unit, string>>();
  for (const draft of drafts) {
    const parts = draft.career ? [draft] : draft.nodes.map((node) => ({ nodes: [node], statements: [] }));
    for (const part of parts) {
      const user = draft.career?.path ?? idOf(part.nodes[0]!);
      for (const { ref } of usedNames(part, names)) {
        const used = names.find(ref);
        const unit = used ? unitOf(used.ordinal) : ref.kinds.includes('person') ? pathOf.get(ref.name) : undefined;
        if (unit === undefined || unit === user) continue;
        const users = uses.get(unit) ?? new Map<Unit, string>();
        uses.set(unit, users.set(user, `${ref.kinds[0]}/${used?.slug ?? ref.name}`));
      }
    }
  }
  return uses;
}

/** The unit that a node is part of, by its ordinal. A shared node is a unit of its own. */
function unitsOf(drafts: DraftStore): (ordinal: number) => Unit {
  const units = new Map<number, Unit>();
  for (const { career, nodes } of drafts) {
    for (const node of nodes) units.set(node.ordinal, career && !node.isShared ? career.path : idOf(node));
  }
  return (ordinal) => units.get(ordinal) ?? '';
}

/** The path of the career that a file belongs to; null if it is part of none. */
function careerAt(file: string, careers: ReadonlyMap<string, unknown>): string | null {
  if (careers.has(file)) return file;
  return dirname(file) === file || dirname(file) === '.' ? null : careerAt(dirname(file), careers);
}
