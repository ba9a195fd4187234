/** Finds the node that a name refers to, by slug, name or alias in any spelling. */
import { type DraftNode, idOf, type Kind, type Ref, type SourcePlace, type Statement } from './draft.ts';
import { type Mark, parseMarks } from './mark.ts';
import { fold } from './name.ts';

/** Looks up nodes. If several have the same slug or name, it returns the first. */
export type NodeLookup = {
  bySlug(kind: Kind, slug: string): DraftNode | undefined;
  /** By a name or alias, folded. */
  byName(kind: Kind, folded: string): DraftNode | undefined;
  /** The slugs of the nodes with a name or alias, folded. At most `most`. */
  slugsOfName(kind: Kind, folded: string, most: number): readonly string[];
};

/** A node's name or one of its aliases. */
type NodeName = { readonly name: string; readonly isAlias: boolean };

/** The number of cached lookups: more names than one career uses, and little memory. */
const maxCached = 10_000;

export class Names {
  readonly #nodes: NodeLookup;
  readonly #kinds: ReadonlySet<Kind>;
  readonly #cache = new Map<string, DraftNode | null>();

  constructor(nodes: NodeLookup, kinds: readonly Kind[]) {
    this.#nodes = nodes;
    this.#kinds = new Set(kinds);
  }

  /** The node that a reference names, if it exists. Kinds are tried in order; a slug takes precedence over a name. */
  find(ref: Ref): DraftNode | undefined {
    for (const kind of ref.kinds) {
      const found = this.#lookUp(kind, ref.name);
      if (found) return found;
    }
    return undefined;
  }

  /** The ids of the nodes that a reference does not tell apart, at most `most`: they have the name that it gives, and none has it as its slug. */
  namesakes(ref: Ref, most: number): readonly string[] {
    const found = this.find(ref);
    if (!found || isKeyOf(ref.name, found)) return [];
    const slugs = this.#nodes.slugsOfName(found.kind, fold(ref.name), most);
    return slugs.length < 2 ? [] : slugs.map((slug) => idOf({ kind: found.kind, slug }));
  }

  /** The node that a reference names. Throws if it does not exist, because the files were checked before. */
  get(ref: Ref): DraftNode {
    const found = this.find(ref);
    if (!found) throw new Error(`There is no ${ref.kinds.join(' or ')} ${JSON.stringify(ref.name)}, and no check reported it`);
    return found;
  }

  /** A node's name as shown, with the names of other nodes in place of its marks. */
  displayName(node: DraftNode): string {
    const { pieces } = parseMarks(node.name);
    return pieces
      .map((piece) => (typeof piece === 'string' ? piece : (piece.words ?? this.displayName(this.get(this.refOf(piece, node.place))))))
      .join('');
  }

  /** The reference that a mark makes: `[[project/damon]]` names its kind, `[[go]]` is a technology. */
  refOf(mark: Mark, place: SourcePlace): Ref {
    const slash = mark.name.indexOf('/');
    const kind = mark.name.slice(0, Math.max(slash, 0));
    if (this.#kinds.has(kind)) return { kinds: [kind], name: mark.name.slice(slash + 1), place };
    return { kinds: ['technology'], name: mark.name, place };
  }

  /** The marks of a statement and their references, in order. */
  refsIn(statement: Statement): readonly { readonly mark: Mark; readonly ref: Ref }[] {
    const { pieces } = parseMarks(statement.text);
    return pieces.filter((piece) => typeof piece !== 'string').map((mark) => ({ mark, ref: this.refOf(mark, statement.place) }));
  }

  #lookUp(kind: Kind, name: string): DraftNode | null {
    const key = `${kind}/${name}`;
    const cached = this.#cache.get(key);
    if (cached !== undefined) return cached;
    const ofKind = name.startsWith(`${kind}/`) ? this.#nodes.bySlug(kind, name.slice(kind.length + 1)) : undefined;
    const found = this.#nodes.bySlug(kind, name) ?? ofKind ?? this.#nodes.byName(kind, fold(name)) ?? null;
    if (this.#cache.size === maxCached) this.#cache.clear();
    this.#cache.set(key, found);
    return found;
  }
}

/** Whether a name is the slug of a node, or its id. */
function isKeyOf(name: string, node: DraftNode): boolean {
  return name === node.slug || name === idOf(node);
}

/** Every name of a node besides its slug: its own name and its aliases. */
export function namesOf({ name, aliases }: DraftNode): readonly NodeName[] {
  return [{ name, isAlias: false }, ...aliases.map((alias) => ({ name: alias, isAlias: true }))];
}
