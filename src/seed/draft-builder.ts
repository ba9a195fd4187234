/** Collects the nodes and statements that each kind makes of its records. */
import {
  type Career,
  type Draft,
  type DraftNode,
  inside,
  type Kind,
  type Ref,
  type SourceLine,
  type SourcePlace,
  type Statement,
} from '../graph/draft.ts';
import { slugOf } from '../graph/name.ts';
import { dateInWords } from '../graph/date-in-words.ts';
import { type Period, periodText } from '../graph/period.ts';
import type { Relation } from '../graph/relation.ts';
import { ownTime, sometimeIn, type Time } from '../graph/time.ts';
import type { WrittenStatement } from './shapes.ts';

/** A record's place, and what it inherits from the records around it. */
export type RecordContext = {
  readonly document: Ref | null;
  readonly section: string | null;
  /** The nodes that its statements count for besides its own node. */
  readonly countsFor: readonly Ref[];
  /** When what its statements say took place, if they have no dates of their own. */
  readonly time: Time | null;
  readonly place: SourcePlace;
};

/** The context of a record within another: at `path`, in its own section if it names one, and at its own time if it has one. */
export function within(
  context: RecordContext,
  path: readonly (string | number)[],
  record: { readonly section?: string | undefined },
  countsFor: readonly Ref[],
  time: Time | null = context.time,
): RecordContext {
  return { ...context, section: record.section ?? context.section, countsFor, time, place: inside(context.place, ...path) };
}

export class DraftBuilder {
  readonly #sourceOf: (place: SourcePlace) => SourceLine;
  #count = 0;
  #career: Career | null = null;
  /** The ids of the nodes of all careers and, separately, of those that belong to the current career. Only the latter have a slash in their slug. */
  readonly #shared = new Set<string>();
  readonly #own = new Set<string>();
  #nodes: DraftNode[] = [];
  #statements: Statement[] = [];

  /** `sourceOf` returns the file and the line of a place. */
  constructor(sourceOf: (place: SourcePlace) => SourceLine) {
    this.#sourceOf = sourceOf;
  }

  /** Whether every slug begins with that of the career, so that it depends on no other: those that are read from files in other formats. */
  hasOwnSlugs = false;

  begin(career: Career): void {
    this.#career = career;
    this.#own.clear();
  }

  /**
   * The slug that a record gives, or one made from its name that no node of its kind has so far: `api-gateway`, then `ada/api-gateway`, then
   * `ada/api-gateway-2`. A node that is part of another has the `owner`'s slug before its own.
   */
  slugFor(kind: Kind, record: { readonly slug?: string | undefined }, name: string, owner?: string): string {
    const own = record.slug ?? (slugOf(name) || (this.hasOwnSlugs ? kind : ''));
    const career = this.#career?.slug;
    const before = owner ?? (this.hasOwnSlugs ? career : undefined);
    const first = before === undefined ? own : `${before}/${own}`;
    if (record.slug !== undefined || own === '' || !this.#isTaken(kind, first)) return first;
    const base = `${before ?? career}/${own}`;
    let made = base;
    for (let number = 2; this.#isTaken(kind, made); number += 1) made = `${base}-${number}`;
    return made;
  }

  #isTaken(kind: Kind, slug: string): boolean {
    return this.#idsLike(slug).has(`${kind}/${slug}`);
  }

  #idsLike(slug: string): Set<string> {
    return slug.includes('/') ? this.#own : this.#shared;
  }

  /** Returns what was added since the last call, and ends the career. */
  take(): Draft {
    const draft = {
      nodes: this.#nodes,
      statements: this.#statements,
      ...(this.#career && { career: this.#career, ...(this.#career.isOpen && { isOpen: true as const }) }),
    };
    [this.#nodes, this.#statements, this.#career] = [[], [], null];
    return draft;
  }

  /** Adds a node and returns a reference to it. */
  addNode(node: Pick<DraftNode, 'kind' | 'slug' | 'name' | 'place'> & Partial<DraftNode>): Ref {
    this.#count += 1;
    this.#nodes.push({
      ordinal: this.#count,
      aliases: [],
      span: null,
      columns: {},
      rows: [],
      twin: null,
      broader: [],
      isShared: false,
      ...node,
    });
    this.#idsLike(node.slug).add(`${node.kind}/${node.slug}`);
    return ref(node.kind, node.slug, node.place);
  }

  /** Adds a record's own line: the evidence for the arrows from its subject to the nodes that its marks name. */
  addRecord(subject: Ref, relation: Relation, text: string, context: RecordContext): void {
    const { document, section, countsFor, time, place } = context;
    const source = this.#sourceOf(place);
    this.#statements.push({ subject, text, record: relation, countsFor, section, document, figures: [], time, place, source });
  }

  /** Adds the `statements:` of a record. */
  addStatements(subject: Ref, written: readonly WrittenStatement[], context: RecordContext): void {
    for (const [index, statement] of written.entries()) {
      const place = inside(context.place, 'statements', index);
      this.#statements.push({
        subject,
        text: statement.text,
        record: null,
        countsFor: context.countsFor,
        section: statement.section ?? context.section,
        document: context.document,
        figures: (statement.figures ?? []).map((figure) => ({
          kind: figure.kind,
          measure: figure.measure,
          value: figure.value ?? null,
          unit: figure.unit ?? null,
          frequency: figure.frequency ?? null,
          change: figure.change ?? null,
          hedge: figure.hedge ?? null,
          before: figure.before ?? null,
          after: figure.after ?? null,
        })),
        time: timeOf(statement, context.time),
        place,
        source: this.#sourceOf(place),
      });
    }
  }
}

/** A reference to a node by the name that is written at a place. */
export function ref(kind: Kind | readonly Kind[], name: string, place: SourcePlace): Ref {
  return { kinds: typeof kind === 'string' ? [kind] : kind, name, place };
}

/** A period as two columns, null where a date is unknown. */
export function periodColumns(period: Period | null | undefined): {
  readonly period_start: string | null;
  readonly period_end: string | null;
} {
  return { period_start: period?.start ?? null, period_end: period?.end ?? null };
}

/** `, September 2015 – October 2019`, for the text of a record; nothing if the document gives no dates. */
export function datesText(period: Period | null | undefined): string {
  return period ? `, ${periodText(period, (date) => dateInWords(date))}` : '';
}

/** When what a statement says took place: by its own dates, or else at the time of its record. */
function timeOf({ dates, once }: WrittenStatement, record: Time | null): Time | null {
  if (dates) return ownTime(dates, record);
  return once === true ? sometimeIn(record) : record;
}

/** A mark that names a node, for a record's line. Brackets would end the mark early, and an @ would begin a date: names are found without them, and words are shown with parentheses. */
export function mark(node: Ref, words?: string, relation?: Relation): string {
  const shown = words === undefined ? '' : `|${words.replaceAll('[', '(').replaceAll(']', ')')}`;
  return `[[${relation === undefined ? '' : `${relation.toLowerCase()}:`}${node.kinds[0]}/${node.name.replace(/[[\]|@]/g, ' ')}${shown}]]`;
}

/** A reference to a node by a name that a record may leave out: null if it does. */
export function refOrNull(kind: Kind, name: string | undefined, place: SourcePlace): Ref | null {
  return name === undefined ? null : ref(kind, name, place);
}

/** ` for the client Acme`, for the text of a record; nothing if the document names no client. */
export function clientText(client: Ref | null): string {
  return client ? ` for the client ${mark(client, undefined, 'SERVED')}` : '';
}
