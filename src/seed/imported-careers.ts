/** Reads careers from files in other formats, to be written as files of our own. */
import type { DraftNode } from '../graph/draft.ts';
import { markedProse } from '../graph/marked-prose.ts';
import type { ImportOptions } from '../interchange/imported.ts';
import { careerFiles } from './career-files.ts';
import { proseMatcher } from './found-names.ts';
import type { LocatedLoss } from './imported-file.ts';
import type { NodeKind } from './node-kind.ts';
import type { Problem } from './problem.ts';
import type { Progress } from './progress.ts';
import { careerShape } from './read.ts';
import { SeedFolder } from './seed-folder.ts';
import { ShippedVocabulary } from './shipped-vocabulary.ts';

/** Careers in the shape of a career's YAML, what was left out of them, and the problems of files that could not be read. */
type ImportedCareers = {
  readonly careers: readonly { readonly slug: string; readonly career: unknown }[];
  readonly lost: readonly LocatedLoss[];
  readonly problems: readonly Problem[];
  readonly files: Pick<SeedFolder, 'get' | 'size'>;
};

/**
 * The careers in a file, or in the files of a folder. Their sentences have unconfirmed marks for the names that the seed defines (`defined`) or
 * the vocabulary has. `slugOf` gives each person a slug, by the name of their folder or by their own.
 */
export function importedCareers(
  root: string,
  kinds: readonly NodeKind[],
  {
    slugOf,
    keepsContact,
    defined,
  }: Pick<ImportOptions, 'keepsContact'> & {
    readonly slugOf: (name: string) => string;
    readonly defined: readonly DraftNode[];
  },
  progress?: Progress,
): ImportedCareers {
  const folder = new SeedFolder(root, progress);
  const shape = careerShape(kinds);
  const matcher = proseMatcher(defined, new ShippedVocabulary(kinds));
  const careers = careerFiles(folder).flatMap(({ slug: given, unnamed, foreign }) =>
    foreign.flatMap((file) => {
      const options = { slugOf: (name: string | null) => slugOf(given ?? name ?? unnamed), unnamed, keepsContact };
      const read = folder.readForeign(file, shape, options);
      return read ? [{ slug: read.slug, career: withMarks(read.written, (text) => markedProse(text, matcher)) }] : [];
    }),
  );
  return { careers, lost: folder.lost, problems: folder.problems, files: folder };
}

/** A career whose statements have marks. */
function withMarks(value: unknown, marked: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withMarks(item, marked));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      key === 'text' && typeof inner === 'string' ? marked(inner) : withMarks(inner, marked),
    ]),
  );
}
