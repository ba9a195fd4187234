/** `career init`: begins a career of one's own in a folder, with an invented example to replace. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeKinds } from '../nodes/kinds.ts';
import { OperationalError } from '../seed/operational-error.ts';
import { readSeed } from '../seed/read.ts';
import { command } from './command.ts';
import { editorFiles } from './editor-files.ts';
import { plural } from './report.ts';
import { writeFiles } from './write-files.ts';

const starter = fileURLToPath(new URL('starter/', import.meta.url));

/** Begins a career in a folder. */
export const init = command({
  name: 'init',
  takes: '[<folder>]',
  does: 'Begins a career of your own in a folder, with an invented example to replace: "career init my-career". Without a folder, in the current one.',
  options: {},
  maxWords: 1,
  run(_, [folder = '.']) {
    const files = writeStarter(folder);
    const enter = folder === '.' ? '' : `cd ${folder} && `;
    process.stdout.write(
      `Wrote ${plural(files.length, 'file')} to ${folder}. README.md says what is where. Next:\n\n  ${enter}npm install && npm start\n`,
    );
    return 0;
  },
});

/** Writes the files of a new folder, and returns their paths. Throws an `OperationalError` if one of them is there already, and then writes none. */
function writeStarter(folder: string): readonly string[] {
  using seed = readSeed(join(starter, 'seed'), nodeKinds);
  const files = new Map([
    [join(folder, 'package.json'), `${JSON.stringify(manifestOf(folder), null, 2)}\n`],
    ...starterFiles().map((path) => [join(folder, nameIn(path)), readFileSync(join(starter, path), 'utf8')] as const),
    ...editorFiles(seed, join(folder, 'seed'), join(folder, '.vscode')),
  ]);
  const taken = [...files.keys()].find((path) => existsSync(path));
  if (taken !== undefined)
    throw new OperationalError(
      `${taken} is there already, and career init overwrites nothing. Name a new folder, such as "career init my-career".`,
    );
  return writeFiles(files);
}

function starterFiles(): readonly string[] {
  return readdirSync(starter, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(starter, path)).isFile())
    .toSorted();
}

/** npm leaves a .gitignore out of packages, so it is kept under another name. */
function nameIn(path: string): string {
  return path === 'gitignore' ? '.gitignore' : path;
}

function manifestOf(folder: string): object {
  const { name, version, engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly engines: object;
  };
  return {
    name:
      basename(resolve(folder))
        .toLowerCase()
        .replace(/[^a-z\d-]+/g, '-')
        .replace(/^-+/, '') || 'my-career',
    private: true,
    scripts: { start: 'career serve', check: 'career check', ask: 'career ask', export: 'career export' },
    dependencies: { [name]: sourceOf(name) ?? `^${version}` },
    engines,
  };
}

/** The package file that this program was installed from, or the clone that it runs in; null if it comes from a registry. */
function sourceOf(name: string): string | null {
  const own = fileURLToPath(new URL('../..', import.meta.url));
  if (!own.includes('node_modules')) return `file:${own}`;
  const lock = join(own, '..', '.package-lock.json');
  const { packages } = existsSync(lock) ? (JSON.parse(readFileSync(lock, 'utf8')) as Lock) : {};
  const from = packages?.[`node_modules/${name}`]?.resolved;
  return from?.startsWith('file:') ? `file:${resolve(own, '..', '..', from.slice('file:'.length))}` : null;
}

/** What npm says of the packages that it installed. */
type Lock = { readonly packages?: Readonly<Record<string, { readonly resolved?: string }>> };
