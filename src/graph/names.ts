/** Finds the node that a name means: by its slug, its name or an alias, however it is spelt. */
import { type Entity, idOf, type Kind, type Place, type Ref, type Statement } from './entity.ts';
import { type Mark, parseMarks } from './mark.ts';
import { fold } from './name.ts';

/** A name that a node answers to, and whether the node's author wrote it as an alias. */
export type NameOf = { readonly name: string; readonly entity: Entity; readonly isAlias: boolean };

export class Names {
  readonly #kinds: ReadonlySet<Kind>;
  readonly #byId = new Map<string, Entity>();
  readonly #byFoldedName = new Map<string, Entity>();

  constructor(entities: readonly Entity[], kinds: readonly Kind[]) {
    this.#kinds = new Set(kinds);
    for (const entity of entities) {
      if (!this.#byId.has(idOf(entity))) this.#byId.set(idOf(entity), entity);
    }
    for (const entity of entities) {
      for (const { name } of this.namesOf(entity)) {
        const key = `${entity.kind}/${fold(name)}`;
        if (!this.#byFoldedName.has(key)) this.#byFoldedName.set(key, entity);
      }
    }
  }

  /** The node that a reference means, if there is one. Kinds are tried in order; a slug goes before a name. */
  find(ref: Ref): Entity | undefined {
    for (const kind of ref.kinds) {
      const found = this.#byId.get(`${kind}/${ref.name}`) ?? this.#byFoldedName.get(`${kind}/${fold(ref.name)}`);
      if (found) return found;
    }
    return undefined;
  }

  /** The node that a reference means. Throws where there is none: the files were checked before. */
  get(ref: Ref): Entity {
    const found = this.find(ref);
    if (!found) throw new Error(`There is no ${ref.kinds.join(' or ')} ${JSON.stringify(ref.name)}, and no check said so`);
    return found;
  }

  /** The name that is shown for a node. */
  shown(entity: Entity): string {
    const { pieces } = parseMarks(entity.name);
    return pieces
      .map((piece) => (typeof piece === 'string' ? piece : (piece.words ?? this.shown(this.get(this.refOf(piece, entity.place))))))
      .join('');
  }

  /** Every name that a node answers to beside its slug: its own and its aliases. */
  namesOf(entity: Entity): readonly NameOf[] {
    return [{ name: entity.name, entity, isAlias: false }, ...entity.aliases.map((name) => ({ name, entity, isAlias: true }))];
  }

  /** Every slug of these kinds, for suggestions. */
  slugs(kinds: readonly Kind[]): readonly string[] {
    return [...this.#byId.values()].filter((entity) => kinds.includes(entity.kind)).map((entity) => entity.slug);
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
}
