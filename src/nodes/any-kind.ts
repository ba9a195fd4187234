/** What a name can mean where a node of any kind is accepted. */
import type { Kind } from '../graph/draft.ts';
import { nodeKinds } from './kinds.ts';
import { topics } from './technology/technology.type.ts';

/** Every kind. What is a technology as well as a project is meant as a technology, as wherever both are accepted. */
export const anyKind: readonly Kind[] = [...new Set([...topics, ...nodeKinds.map(({ kind }) => kind)])];
