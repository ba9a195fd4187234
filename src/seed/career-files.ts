/** Finds the files of each career: those of a seed folder, those of a folder of résumés, or one résumé. */
import { basename, extname, join } from 'node:path';
import { slugOf } from '../graph/name.ts';
import type { SeedFolder } from './seed-folder.ts';

/** The files of one career. */
export type CareerFiles = {
  /** The folder, or the only file. */
  readonly path: string;
  /** The slug of the person, which the folder gives; null if the files give it. */
  readonly slug: string | null;
  /** The name of a person to whom no file gives one. */
  readonly unnamed: string;
  /** In the format of a career's YAML. */
  readonly yaml: readonly string[];
  /** In other formats. */
  readonly foreign: readonly string[];
  /** The file with what people confirmed of the names that files in other formats mention. It need not exist. */
  readonly marks: string;
};

/** The careers of a folder or a file. Misplaced files are reported. */
export function careerFiles(folder: SeedFolder): readonly CareerFiles[] {
  if (folder.isFile) return [onlyFile('', folder.name)];
  if (!folder.isSeed) return folder.isLinkedIn('') ? [onlyFile('', folder.name)] : [...careersIn(folder, ''), ...careerFolders(folder, '')];
  folder.reportMisplaced('people', 'move it into the folder of the person it is about');
  return [...ownFolders(folder), ...careersIn(folder, 'people')];
}

/** The folders of a seed's careers, each under the slug of its person. */
function ownFolders(folder: SeedFolder): readonly CareerFiles[] {
  return folder.folders('people').map((name) => {
    const path = join('people', name);
    for (const inner of folder.folders(path)) folder.reportMisplaced(join(path, inner), `move it into ${path}`);
    // Some file systems decompose accented letters.
    const marks = join(path, 'marks.yaml');
    const yaml = folder.yamlFiles(path).filter((file) => file !== marks);
    return { path, slug: name.normalize(), unnamed: name, yaml, foreign: foreignIn(folder, path), marks };
  });
}

/** Résumés that are the only files of their careers. */
function careersIn(folder: SeedFolder, path: string): readonly CareerFiles[] {
  return folder.foreignFiles(path).map((name) => onlyFile(name, basename(name)));
}

/** The folders that have a résumé, each the career of one person. */
function careerFolders(folder: SeedFolder, path: string): readonly CareerFiles[] {
  return folder.folders(path).flatMap((name) => {
    const inner = join(path, name);
    const foreign = foreignIn(folder, inner);
    const marks = join(inner, 'marks.yaml');
    return foreign.length === 0 ? [] : [{ path: inner, slug: slugOf(name) || null, unnamed: name, yaml: [], foreign, marks }];
  });
}

/** A `resume.json`, a LinkedIn export as a zip file, as a folder, or as this folder itself. */
function foreignIn(folder: SeedFolder, path: string): readonly string[] {
  const files = folder.foreignFiles(path).filter((name) => /(?:^|[\\/])resume\.json$|\.zip$/.test(name));
  const exports = folder.folders(path).map((name) => join(path, name));
  return [...files, ...[path, ...exports].filter((name) => folder.isLinkedIn(name))];
}

function onlyFile(path: string, name: string): CareerFiles {
  // Next to the file, which may be all there is.
  const marks = path === '' ? join('..', `${name}.marks.yaml`) : `${path}.marks.yaml`;
  return { path, slug: null, unnamed: basename(name, extname(name)), yaml: [], foreign: [path], marks };
}
