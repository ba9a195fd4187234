/** What a build counts as it goes, and what it does in one step, which may take minutes in a large graph. */
type Counted = 'files read' | 'nodes checked' | 'rows written' | 'people computed';
type InOneStep = 'Putting nodes in order' | 'Counting arrows' | 'Optimizing the search index' | 'Checking the graph';

/** Reports the progress of a long build: how many of what are done, or which step has begun. */
export type Progress = (...report: [count: number, done: Counted] | [count: null, doing: InOneStep]) => void;
