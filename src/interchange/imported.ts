/** What a reader of another format returns: a career in the shape of a career's YAML, with the origin of each value, and everything that was left out. */
import type { KeyPath } from '../graph/draft.ts';
import { leavesOf, type LossReason, Origin, pointerTo, type SourceValue } from './source-value.ts';

/** A value of a file that is not in the career, or not all of it: `kept` is the part that is. The value is null if it is private. */
export type Loss = { readonly path: KeyPath; readonly reason: LossReason; readonly value: string | null; readonly kept: string | null };

/** A career that was read from another format. */
export type Imported = {
  /** The person's slug. */
  readonly slug: string;
  /** In the shape of a career's YAML. */
  readonly career: Readonly<Record<string, unknown>>;
  /** The path in the file of each value of the career that comes from one, by the value's own path as a JSON pointer. */
  readonly origins: ReadonlyMap<string, KeyPath>;
  readonly lost: readonly Loss[];
};

/** Why a file is not a career, and the place that shows it. */
export type Refusal = { readonly refusal: string; readonly path: KeyPath };

/** What a reader needs to know besides the file. */
export type ImportOptions = {
  /** The slug of a person of this name; the name is null if the file gives none. */
  readonly slugOf: (name: string | null) => string;
  /** The name of a person to whom the file gives none. */
  readonly unnamed: string;
  /** Whether to keep email, phone and address as the person's `contact`. */
  readonly keepsContact: boolean;
};

/** A file with more values is refused, which bounds the cost of building. Long careers have hundreds. */
const maxLeaves = 10_000;

/** The career of a tree of parts and origins, without what is undefined or empty. Whatever it does not represent is lost. */
export function imported(slug: string, tree: Readonly<Record<string, unknown>>, root: SourceValue): Imported | Refusal {
  const leaves = leavesOf(root);
  if (leaves.length > maxLeaves)
    return {
      refusal: `this file has ${leaves.length.toLocaleString('en')} values, and the limit is ${maxLeaves.toLocaleString('en')}`,
      path: [],
    };
  const origins = new Map<string, KeyPath>();
  const represented = new Set<string>();
  const placed = (part: unknown, path: KeyPath): unknown => {
    if (part instanceof Origin) {
      const inner = placed(part.part, path);
      if (inner === undefined || part.sources.length === 0) return inner;
      origins.set(pointerTo(path), commonPath(part.sources.map((source) => source.path)));
      // A record names the place of its parts; only text represents the values that it is made of.
      if (typeof inner !== 'object') for (const source of part.sources) represented.add(pointerTo(source.path));
      return inner;
    }
    if (Array.isArray(part)) {
      const items: unknown[] = [];
      for (const item of part) {
        const inner = placed(item, [...path, items.length]);
        if (inner !== undefined) items.push(inner);
      }
      return items.length > 0 ? items : undefined;
    }
    if (typeof part === 'object' && part !== null) {
      const entries = Object.entries(part).map(([key, one]) => [key, placed(one, [...path, key])] as const);
      const present = entries.filter(([, one]) => one !== undefined);
      const from = present.map(([key]) => origins.get(pointerTo([...path, key]))).filter((origin) => origin !== undefined);
      if (from.length > 0) origins.set(pointerTo(path), commonPath(from));
      return present.length > 0 ? Object.fromEntries(present) : undefined;
    }
    return part;
  };
  const career = placed(tree, []) as Imported['career'];
  const lost = leaves.flatMap((leaf): readonly Loss[] => {
    const loss = root.reading.lossOf(leaf.path);
    if (loss?.kept === undefined && represented.has(pointerTo(leaf.path))) return [];
    const reason = isPrivate(leaf.path) ? 'PRIVATE' : (loss?.reason ?? 'NO_PLACE');
    return [{ path: leaf.path, reason, value: reason === 'PRIVATE' ? null : leaf.plain, kept: loss?.kept ?? null }];
  });
  return { slug, career, origins, lost };
}

/** The path of the value that has all of these in it. */
function commonPath(paths: readonly KeyPath[]): KeyPath {
  const [first = [], ...others] = paths;
  const length = first.findIndex((step, index) => others.some((other) => other[index] !== step));
  return length === -1 ? first : first.slice(0, length);
}

const privateKeys =
  /^(e?mail|email ?address(es)?|phone|phone ?numbers?|mobile|fax|address|street|postal ?code|zip ?code|zip|image|picture|photo|avatar|birth ?(date|day|place)?|date ?of ?birth|dob|age|gender|sex|marital ?status|nationality|religion|instant ?messengers|maiden ?name|salary)$/i;

/** Whether a value is nobody else's business: contact details, a photo, an age. */
function isPrivate(path: KeyPath): boolean {
  return path.some((step) => privateKeys.test(String(step).replaceAll(/[_-]/g, ' ')));
}
