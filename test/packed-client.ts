/** The client as front ends get it: packed, and installed into an empty project as README.md says. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from './asking.ts';

const run = promisify(execFile);

/** The fenced blocks of a language in a document, asking a graph elsewhere than at the URL of the document. */
export function blocksOf(file: string, language: string, server: string): readonly string[] {
  return [...textOf(file, server).matchAll(/```(\w+)\n([^]*?)```/g)].flatMap(([, of, block = '']) => (of === language ? [block] : []));
}

/** The blocks under a line that names a file: its name and its text. */
export function filesOf(file: string, server: string): ReadonlyMap<string, string> {
  const named = textOf(file, server).matchAll(/^`([\w./-]+)`[^\n]*:\n\n```\w+\n([^]*?)```/gm);
  return new Map([...named].map(([, name = '', block = '']) => [name, block]));
}

function textOf(file: string, server: string): string {
  return readFileSync(file, 'utf8').replaceAll('http://127.0.0.1:4000', server);
}

/** Copies what packing needs to a folder, and more parts of the project. It uses the packages that are installed here. */
export function copyProject(root: string, ...more: readonly string[]): void {
  for (const part of ['src', 'schema.graphql', 'LICENSE', 'package.json', 'tsconfig.json', '.npmrc', ...more])
    cpSync(part, join(root, part), { recursive: true, filter: (path) => !/node_modules|example.dist|\.tgz$/.test(path) });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
  utimesSync(join(root, 'package-lock.json'), 0, 0); // Older than what is installed, so `npm run setup` has nothing to do.
}

/** Packs the client and installs it, by the steps of README.md. Returns the folder of the project that has it. */
export async function installPackedClient(): Promise<string> {
  const folder = temporaryFolder();
  const root = join(folder, 'career-graph');
  copyProject(root);
  const steps = blocksOf('README.md', 'sh', '').find((block) => block.includes('npm run pack'))!;
  await run('sh', ['-ec', steps], { cwd: root, env: { ...process.env, npm_config_prefer_offline: 'true' } });
  return join(folder, 'career-site');
}

/** Adds files to a project. */
export function writeFiles(project: string, files: Iterable<readonly [string, string]>): void {
  for (const [name, text] of files) {
    const path = join(project, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Makes packages of this project available to another, as if it had installed them: with the one graphql that they all share. */
export function lend(project: string, packages: readonly string[]): void {
  for (const name of ['graphql', ...packages]) {
    const path = join(project, 'node_modules', name);
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { recursive: true, force: true });
    symlinkSync(resolve('node_modules', name), path);
  }
}

/** Runs a program in a project, and returns what it prints. What it says when it fails is in the error. */
export async function runIn(project: string, program: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, args, { cwd: project, env: { ...process.env, CI: '1' } }).catch(
    (error: { stdout: string; stderr: string }) => {
      throw new Error(`${program} ${args.join(' ')}\n${error.stdout}${error.stderr}`);
    },
  );
  return stdout;
}
