/** Finds the language that a name means in any of the world's larger languages: German, Deutsch and allemand are one language. */
import { fold, slugOf } from '../../graph/name.ts';

/** A language: its ISO 639-1 code, or null if the name is of no language that has one; its name in English, and its name for itself. */
export type LanguageName = { readonly slug: string; readonly code: string | null; readonly name: string; readonly ownName: string | null };

const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(97 + index));

const english = namesIn('en');

/** The languages that have a code and a name, each by the code that is in use today: `he`, not `iw`. */
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => english.of(code) !== undefined && Intl.getCanonicalLocales(code)[0] === code);

/** Names that are common on résumés and that no list of languages has. */
const common: ReadonlyMap<string, string> = new Map([
  ['mandarin', 'zh'],
  ['farsi', 'fa'],
  ['castilian', 'es'],
  ['castellano', 'es'],
]);

/** The codes of languages by their folded names in one language. */
const codesIn = new Map<string, ReadonlyMap<string, string>>();

/** The language that a name means: `Deutsch`, `German`, `English (US)` or `de`. */
export function languageNamed(written: string): LanguageName {
  const code = codeOf(written) ?? codeOf(written.replace(/\s*[(（].*$/u, ''));
  if (code === null) return { slug: slugOf(written), code, name: written, ownName: null };
  const name = english.of(code) ?? code;
  const ownName = namesIn(code).of(code) ?? null;
  return { slug: code, code, name, ownName: ownName === name ? null : ownName };
}

function codeOf(written: string): string | null {
  const folded = fold(written);
  if (codes.includes(folded)) return folded;
  const known = common.get(folded);
  if (known !== undefined) return known;
  for (const locale of ['en', ...Intl.DisplayNames.supportedLocalesOf(codes)]) {
    const code = namesBy(locale).get(folded);
    if (code !== undefined) return code;
  }
  return null;
}

function namesBy(locale: string): ReadonlyMap<string, string> {
  let names = codesIn.get(locale);
  if (!names) {
    const inLocale = namesIn(locale);
    names = new Map(codes.map((code) => [fold(inLocale.of(code) ?? ''), code]));
    codesIn.set(locale, names);
  }
  return names;
}

function namesIn(locale: string): Intl.DisplayNames {
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
}
