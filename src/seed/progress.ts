/** What a build counts, and the steps that it cannot count, which may take minutes for a large graph. */
type Counted = 'files read' | 'nodes checked' | 'rows written' | 'people computed';
type Step = 'Sorting nodes' | 'Counting arrows' | 'Choosing examples' | 'Optimizing the search index' | 'Checking the graph';

/** Reports the progress of a build: a count so far, or the step that has begun. */
export type Progress = (...report: [count: number, done: Counted] | [count: null, doing: Step]) => void;
