/** Walks through the content of a file of any shape, and remembers what could not be understood and why. */
import type { KeyPath } from '../graph/draft.ts';

/** Why a value is not in the career, as the loss report says it. */
export const lossReasons = {
  PRIVATE: 'private',
  NO_PLACE: 'no place for it',
  NOT_UNDERSTOOD: 'not understood',
  UNKNOWN_SECTION: 'in a section that is not understood',
  DUPLICATE: 'says the same as another value',
  FORMAT: 'about the file, not the career',
} as const;

export type LossReason = keyof typeof lossReasons;

/** A part of a career, and the values of the file that it represents. */
export class Origin<Part = unknown> {
  readonly part: Part;
  readonly sources: readonly SourceValue[];

  constructor(part: Part, ...sources: readonly SourceValue[]) {
    this.part = part;
    this.sources = sources;
  }
}

/** A JSON pointer (RFC 6901). */
export function pointerTo(path: KeyPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What was said about values of a file that are left out. `kept` is the part of a value that is not. */
type Noted = { readonly reason: LossReason; readonly kept?: string };

/** Everything that is found out while a file is read. */
class Reading {
  readonly #noted = new Map<string, Noted>();

  lose(path: KeyPath, noted: Noted): void {
    this.#noted.set(pointerTo(path), noted);
  }

  /** What was said about a value, or about the nearest one around it. */
  lossOf(path: KeyPath): Noted | undefined {
    for (let length = path.length; length >= 0; length -= 1) {
      const noted = this.#noted.get(pointerTo(path.slice(0, length)));
      if (noted) return noted;
    }
    return undefined;
  }
}

/** Deeper values are not read: no format is as deep as this, and reading must end. */
const maxDepth = 32;

type Entry = { readonly key: string; readonly value: SourceValue };

/** A value of a file, and the keys that lead to it. */
export class SourceValue {
  readonly value: unknown;
  readonly path: KeyPath;
  readonly reading: Reading;
  #entries: readonly Entry[] | undefined;
  #byKey: ReadonlyMap<string, readonly Entry[]> | undefined;

  constructor(value: unknown, path: KeyPath = [], reading = new Reading()) {
    this.value = value;
    this.path = path;
    this.reading = reading;
  }

  /** The value of the first of these keys that has one. Case, `_` and `-` in keys do not matter. */
  at(...names: readonly string[]): SourceValue | undefined {
    this.#byKey ??= Map.groupBy(this.entries(), ({ key }) => foldKey(key));
    const [found, ...others] = names.flatMap((name) => this.#byKey?.get(foldKey(name)) ?? []);
    for (const { value } of others) if (found && sameText(value, found.value)) value.lose('DUPLICATE');
    return found?.value;
  }

  /** The keys of a record, and their values without the blank ones. */
  entries(): readonly Entry[] {
    if (!this.isRecord) return [];
    this.#entries ??= Object.entries(this.value as object).flatMap(([key, value]) =>
      isBlank(value) ? [] : [{ key, value: this.#inner(key, value) }],
    );
    return this.#entries;
  }

  /** The values of a list without the blank ones; any other value is a list of one. */
  items(): readonly SourceValue[] {
    if (!Array.isArray(this.value)) return [this];
    return this.value.flatMap((value: unknown, index) => (isBlank(value) ? [] : [this.#inner(index, value)]));
  }

  /** The records of a list. Anything else in it is lost. */
  records(): readonly SourceValue[] {
    return this.items().filter((item) => item.isRecord || item.lose('NOT_UNDERSTOOD'));
  }

  get isRecord(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  get isText(): boolean {
    return typeof this.value === 'string' || typeof this.value === 'number';
  }

  /** A text, a number or a boolean as text; of anything else, nothing. */
  get plain(): string {
    return this.isText || typeof this.value === 'boolean' ? String(this.value) : '';
  }

  /** Its text. A list or a record has none, and is lost. */
  text(): string | undefined {
    if (this.isText) return this.plain.trim();
    this.lose('NOT_UNDERSTOOD');
    return undefined;
  }

  /** Its text as words without marks. Text without a letter or a digit, such as a dash, says nothing, and is lost. */
  words(): Origin<string> | undefined {
    const text = this.text()
      ?.replace(/\s+/g, ' ')
      .replace(/\[{2,}/g, '[')
      .replace(/\]{2,}/g, ']');
    if (text === undefined) return undefined;
    if (/[\p{L}\p{N}]/u.test(text)) return new Origin(text, this);
    this.lose('NOT_UNDERSTOOD');
    return undefined;
  }

  /** Notes why it is left out. Returns false, so that a filter can end with it. */
  lose(reason: LossReason, kept?: string): false {
    this.reading.lose(this.path, kept === undefined ? { reason } : { reason, kept });
    return false;
  }

  #inner(key: string | number, value: unknown): SourceValue {
    return new SourceValue(value, [...this.path, key], this.reading);
  }
}

/** Every text, number and boolean of a value that is not blank. What is nested too deeply is one of them. */
export function leavesOf(value: SourceValue): readonly SourceValue[] {
  if (isBlank(value.value)) return [];
  if (typeof value.value !== 'object' || value.path.length >= maxDepth) return [value];
  const inner = Array.isArray(value.value) ? value.items() : value.entries().map((entry) => entry.value);
  return inner.flatMap(leavesOf);
}

/** Whether a value says nothing: null, text without characters, an empty list or record. */
function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function sameText(a: SourceValue, b: SourceValue): boolean {
  return a.isText && b.isText && a.text() === b.text();
}

function foldKey(key: string): string {
  return key.toLowerCase().replace(/[\s_-]/g, '');
}
