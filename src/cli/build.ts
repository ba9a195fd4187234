/** `career build`: builds the database. */
import { command } from './command.ts';
import { built } from './current-graph.ts';
import { commonOptions, placesOf } from './options.ts';

/** Builds the graph, unless it is current. */
export const build = command({
  name: 'build',
  takes: '[<path>]',
  does: 'Builds the database from the files, unless it is current.',
  options: commonOptions,
  maxWords: 1,
  run: (places, [path]) => built(placesOf(places, path)) ?? 1,
});
