/** `career check`: reports every problem of the files, and keeps up to date what editors know about them. */
import { openMarkCount } from '../seed/open-marks.ts';
import { command } from './command.ts';
import { refreshEditorFiles } from './editor-files.ts';
import { codeOf, read, reportProblems } from './files-read.ts';
import { lacksSection, lossLines, lossSummary } from './losses.ts';
import { addEntries, entriesToPaste } from './new-names.ts';
import { commonOptions, type Places, placesOf } from './options.ts';
import { errorsIn, plural } from './report.ts';

/** Checks the files. */
export const check = command({
  name: 'check',
  takes: '[<path>]',
  does: 'Reports every problem of the files, and builds nothing.',
  options: {
    add: { type: 'boolean', default: false, help: 'Define unknown names in the vocabulary files' },
    provisional: { type: 'boolean', default: false, help: 'List the names that are in no vocabulary' },
    lost: { type: 'boolean', default: false, help: 'List what imported files have and no career has' },
    json: { type: 'boolean', default: false, help: 'Print everything as JSON' },
    watch: { type: 'boolean', default: false, help: 'Check again after every change' },
    ...commonOptions,
  },
  maxWords: 1,
  run: ({ add, provisional, lost, json, watch, ...places }, [path]) =>
    checkFiles(placesOf(places, path), { add, provisional, lost, json, watch }),
});

/** What to do and to show besides problems. */
type Shown = Readonly<Record<'add' | 'provisional' | 'lost' | 'json', boolean>>;

async function checkFiles(places: Places, { watch, ...shown }: Shown & { readonly watch: boolean }): Promise<number> {
  if (!watch) return checkOnce(places, shown);
  const { changesIn } = await import('./changes.ts');
  for await (const _ of changesIn(places.seed)) await checkOnce(places, shown);
  return 0;
}

async function checkOnce(places: Places, { add, ...shown }: Shown): Promise<number> {
  const { seed: folder } = places;
  using seed = read(places);
  const added = add ? addEntries(seed, folder) : [];
  if (added.length > 0) {
    process.stdout.write(added.join(''));
    return checkOnce(places, { add: false, ...shown });
  }
  const errors = errorsIn(seed.problems);
  const exitCode = errors > 0 ? 1 : lacksSection(seed.lost) ? 3 : codeOf(seed);
  if (shown.json) {
    const { files, problems, lost } = seed;
    process.stdout.write(`${JSON.stringify({ files: files.size, problems: [...problems, ...seed.advice()], lost }, null, 2)}\n`);
    return exitCode;
  }
  reportProblems(seed, seed.advice());
  process.stderr.write(entriesToPaste(seed, folder));
  process.stdout.write(refreshEditorFiles(seed, folder));
  if (shown.provisional) process.stdout.write((await import('./provisional-names.ts')).provisionalNames(seed));
  process.stdout.write(shown.lost ? lossLines(seed.lost) : lossSummary(seed.lost));
  process.stdout.write(
    `${plural(seed.files.size, 'file')}: ${plural(errors, 'error')}, ${plural(seed.problems.length - errors, 'warning')}\n`,
  );
  const unconfirmed = openMarkCount(seed);
  if (unconfirmed > 0) process.stdout.write(`${plural(unconfirmed, 'name')} in prose that nobody has confirmed: run career review\n`);
  return exitCode;
}
