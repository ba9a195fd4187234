/** What a build does one by one, and what it does at a stroke, which may take minutes in a large graph. */
type Counted = 'files read' | 'nodes checked' | 'rows written' | 'people reckoned';
type AtAStroke = 'Putting nodes in order' | 'Counting arrows' | 'Putting the search in order' | 'Checking the graph';

/** Lets a long build say how far it has come: how many are done, and of what; of what is done at a stroke, that it has begun. */
export type Progress = (...told: [count: number, done: Counted] | [count: null, doing: AtAStroke]) => void;
