/** Builds the graph of a seed with every kind of node and every stored answer. */
import { storedAnswers } from './answers/stored.ts';
import { build as buildGraph, type Built } from './build/build.ts';
import type { Contents } from './build/contents.ts';
import { nodeKinds } from './nodes/kinds.ts';
import type { Progress } from './seed/progress.ts';
import type { Seed } from './seed/read.ts';

export const contents: Contents = { kinds: nodeKinds, answers: storedAnswers };

/** Builds the database of a seed. See `build/build.ts`. */
export function build(seed: Seed, file: string, progress?: Progress): Built {
  return buildGraph(seed, contents, file, progress);
}
