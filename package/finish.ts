/** Adds to the emitted JavaScript in `dist` what else the package needs: the files that the program reads, its manifest, a README and the license. */
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';

const isEmitted = (path: string) => extname(path) === '.ts' || basename(path) === 'career.js';
cpSync('src', 'dist/src', {
  recursive: true,
  filter(path, copy) {
    if (statSync(path).isDirectory()) return true;
    if (isEmitted(path)) return false;
    if (existsSync(copy)) throw new Error(`${path} would replace the module of the same name: rename it.`);
    return true;
  },
});
rmSync('dist/src/client', { recursive: true }); // A package of its own; the server knows its types only.
cpSync('package/README.md', 'dist/README.md');
cpSync('LICENSE', 'dist/LICENSE');

/** Without what only a clone needs: scripts, what tests and builds use, and a Node for machines whose own is too old. */
const { name, version, description, keywords, license, type, bin, dependencies, engines } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const manifest = { name, version, description, keywords, license, type, bin, dependencies, engines };
writeFileSync('dist/package.json', `${JSON.stringify(manifest, null, 2)}\n`);
