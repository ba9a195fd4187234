/** Writes what a person confirmed of an unconfirmed mark, as soon as they do: in the mark itself, or for a résumé in another format, beside it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { confirmedMark, plainText } from '../graph/mark.ts';
import type { Confirmation, ConfirmedRelation } from '../seed/confirmations.ts';
import type { OpenMark } from '../seed/open-marks.ts';
import { attempt, OperationalError } from '../seed/operational-error.ts';

/** Writes to the files of one seed folder or file, which it has read before. */
export class Confirmer {
  readonly #folder: string;
  /** The files that were edited: their text before, and each change of its length. */
  readonly #edited = new Map<string, { readonly text: string; readonly shifts: { readonly from: number; readonly by: number }[] }>();

  constructor(seed: string) {
    this.#folder = dirname(seed);
  }

  confirm(open: OpenMark, relation: ConfirmedRelation): void {
    if (open.confirmations === null) this.#edit(open, relation);
    else this.#note(open, relation, open.confirmations);
  }

  /** Changes the mark, and nothing else in its file. */
  #edit({ mark, location }: OpenMark, relation: ConfirmedRelation): void {
    const file = join(this.#folder, location.file);
    const written = read(file);
    const edited = this.#edited.get(file) ?? { text: written, shifts: [] };
    this.#edited.set(file, edited);
    const before = edited.text.split('\n', location.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + location.column - 1;
    const start = edited.shifts.filter(({ from }) => from < before).reduce((sum, { by }) => sum + by, before);
    // YAML can fold a long line within the mark.
    const pattern = new RegExp(
      mark.source
        .split(/\s+/)
        .map((word) => RegExp.escape(word))
        .join('\\s+'),
      'y',
    );
    pattern.lastIndex = start;
    const found = pattern.exec(written)?.[0];
    if (found === undefined) throw new OperationalError(`${location.file} has changed since it was read: run career review again`);
    const replacement = confirmedMark(found, relation);
    write(file, written.slice(0, start) + replacement + written.slice(start + found.length));
    edited.shifts.push({ from: before, by: replacement.length - found.length });
  }

  /** Adds a confirmation to the file for them. */
  #note({ mark, statement, location }: OpenMark, relation: ConfirmedRelation, confirmations: string): void {
    const file = join(this.#folder, confirmations);
    const entry: Confirmation = {
      pointer: statement.source.pointer ?? '',
      text: plainText(statement.text),
      name: mark.name,
      relation,
    };
    const written = existsSync(file)
      ? read(file)
      : `# What the sentences of ${basename(location.file)} say of the names in them. Written by career review.\n`;
    write(file, `${written}${written.endsWith('\n') ? '' : '\n'}${stringify([entry], { lineWidth: 0 })}`);
  }
}

function read(file: string): string {
  return attempt(`Cannot read ${file}`, 'Make it readable, and run career review again.', () => readFileSync(file, 'utf8'));
}

function write(file: string, text: string): void {
  attempt(`Cannot write ${file}`, 'Everything confirmed before is saved.', () => writeFileSync(file, text));
}
