/** The contents of a graph: its kinds of node, and the answers that store data in it. */
import type { NodeKind } from '../seed/node-kind.ts';
import type { StoredAnswer } from './stored-answer.ts';

export type Contents = { readonly kinds: readonly NodeKind[]; readonly answers: readonly StoredAnswer[] };
