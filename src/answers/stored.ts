/** Every answer that stores data when the graph is built. `index.ts` registers the GraphQL types of all answers. */
import type { StoredAnswer } from '../build/stored-answer.ts';
import { storedExamples } from './example/example.store.ts';
import { storedExperience } from './experience/experience.store.ts';
import { storedPaths } from './path/path.store.ts';
import { storedSearch } from './search/search.store.ts';
import { storedUsage } from './usage/usage.store.ts';

/** In the order in which they are finished, after everything else is written. */
export const storedAnswers: readonly StoredAnswer[] = [storedPaths, storedExperience, storedUsage, storedSearch, storedExamples];
