/** Finds the node that a name means: by its slug, its name or an alias, however it is spelt. */
import type { DraftNode, Kind, Place, Ref, Statement } from './draft.ts';
import { type Mark, parseMarks } from './mark.ts';
import { fold } from './name.ts';

/** Where nodes are looked up. Of several with one slug or one name, the first is meant. */
export type NodeLookup = {
  bySlug(kind: Kind, slug: string): DraftNode | undefined;
  /** By a name or alias, as `fold` makes it. */
  byName(kind: Kind, folded: string): DraftNode | undefined;
};

/** A name that a node answers to beside its slug, and whether its author wrote it as an alias. */
type NameOf = { readonly name: string; readonly isAlias: boolean };

/** How many names are remembered with what they mean: more than one career uses, and nothing beside a large graph. */
const maxRemembered = 10_000;

export class Names {
  readonly #known: NodeLookup;
  readonly #kinds: ReadonlySet<Kind>;
  readonly #remembered = new Map<string, DraftNode | null>();

  constructor(known: NodeLookup, kinds: readonly Kind[]) {
    this.#known = known;
    this.#kinds = new Set(kinds);
  }

  /** The node that a reference means, if there is one. Kinds are tried in order; a slug goes before a name. */
  find(ref: Ref): DraftNode | undefined {
    for (const kind of ref.kinds) {
      const found = this.#meant(kind, ref.name);
      if (found) return found;
    }
    return undefined;
  }

  /** The node that a reference means. Throws where there is none: the files were checked before. */
  get(ref: Ref): DraftNode {
    const found = this.find(ref);
    if (!found) throw new Error(`There is no ${ref.kinds.join(' or ')} ${JSON.stringify(ref.name)}, and no check said so`);
    return found;
  }

  /** The name that is shown for a node. */
  shown(node: DraftNode): string {
    const { pieces } = parseMarks(node.name);
    return pieces
      .map((piece) => (typeof piece === 'string' ? piece : (piece.words ?? this.shown(this.get(this.refOf(piece, node.place))))))
      .join('');
  }

  /** What a mark refers to: `[[project/damon]]` the kind that it names, `[[go]]` a technology. */
  refOf(mark: Mark, place: Place): Ref {
    const slash = mark.name.indexOf('/');
    const kind = mark.name.slice(0, Math.max(slash, 0));
    if (this.#kinds.has(kind)) return { kinds: [kind], name: mark.name.slice(slash + 1), place };
    return { kinds: ['technology'], name: mark.name, place };
  }

  /** What a text's marks refer to, in order. */
  refsIn(statement: Statement): readonly { readonly mark: Mark; readonly ref: Ref }[] {
    const { pieces } = parseMarks(statement.text);
    return pieces.filter((piece) => typeof piece !== 'string').map((mark) => ({ mark, ref: this.refOf(mark, statement.place) }));
  }

  #meant(kind: Kind, name: string): DraftNode | null {
    const key = `${kind}/${name}`;
    const remembered = this.#remembered.get(key);
    if (remembered !== undefined) return remembered;
    const found = this.#known.bySlug(kind, name) ?? this.#known.byName(kind, fold(name)) ?? null;
    if (this.#remembered.size === maxRemembered) this.#remembered.clear();
    this.#remembered.set(key, found);
    return found;
  }
}

/** Every name that a node answers to beside its slug: its own and its aliases. */
export function namesOf({ name, aliases }: DraftNode): readonly NameOf[] {
  return [{ name, isAlias: false }, ...aliases.map((alias) => ({ name: alias, isAlias: true }))];
}
