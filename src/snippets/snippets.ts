/** The questions that come with the graph, each a `.graphql` file in this folder that says in its description what it asks. */
import { readdirSync, readFileSync } from 'node:fs';

export type Snippet = {
  /** The file's name without its ending: `talks-about`. */
  readonly name: string;
  readonly text: string;
};

/** All snippets, by name. */
export function snippets(): readonly Snippet[] {
  const folder = new URL('./', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => ({ name: file.slice(0, -'.graphql'.length), text: readFileSync(new URL(file, folder), 'utf8') }));
}
