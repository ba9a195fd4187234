/** What a graph is made of: kinds of node, and what answers keep. */
import type { NodeKind } from '../seed/node-kind.ts';
import type { StoredAnswer } from './stored-answer.ts';

export type Contents = { readonly kinds: readonly NodeKind[]; readonly answers: readonly StoredAnswer[] };
