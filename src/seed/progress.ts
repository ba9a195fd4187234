/** Lets a long build say how far it has come: how many are done, and of what. */
export type Progress = (count: number, done: 'files read' | 'nodes checked' | 'rows written') => void;
