/** Puts the site into a folder that any web server can serve: bundled scripts, and the page with the URL of its graph. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RolldownOutput, rolldown } from 'rolldown';

const here = import.meta.dirname;

/** Builds into a folder. `graph` is the URL of another graph than the one that `index.html` names. */
export async function build(folder = join(here, 'dist'), graph = process.env['GRAPH']): Promise<RolldownOutput> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), page(graph));
  for (const file of ['site.css', 'icon.svg']) cpSync(join(here, file), join(folder, file));
  const bundle = await rolldown({ input: { main: join(here, 'src/main.ts') }, platform: 'browser' });
  return bundle.write({ dir: folder, minify: true, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
}

/** The page, which may ask its own origin and the graph's, and no other. */
function page(graph: string | undefined): string {
  const text = readFileSync(join(here, 'index.html'), 'utf8');
  const [link, before = '', written = ''] = /(<link rel="graph" href=")([^"]*)/.exec(text) ?? [];
  if (!link) throw new Error('index.html has no <link rel="graph" href="…"> that says which graph to ask');
  const url = graph ?? written;
  const origin = URL.canParse(url) ? ` ${new URL(url).origin}` : '';
  const href = graph ? graph.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : written;
  // What is inserted comes from functions, since `$&` in a text would be replaced again.
  return text.replace(link, () => before + href).replace("connect-src 'self'", (policy) => policy + origin);
}

if (import.meta.main) await build();
