/** The parts that our own questions share, each as a fragment with the type of what it asks for. */
import type { EvidenceStrength, PartialDate, Relation } from 'career-graph-client';

/** A node as every row names it: enough to link to it, and to say what it is. */
export interface Named {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}
export const named = 'fragment Named on Node { __typename id name }';

/** When something was; null where no document says so. */
export interface Period {
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly isOngoing?: boolean | null;
  readonly knownUntil: PartialDate | null;
}
export const period = 'fragment Time on Period { start end isOngoing knownUntil }';

/** A sentence of a document. Our own questions ask as well which nodes it mentions at which places of its text. */
export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly section?: string;
  readonly document?: { readonly id: string; readonly title: string };
  readonly mentions?: readonly { readonly start: number; readonly length: number; readonly node: { readonly id: string } }[];
}
export const statement = 'fragment Words on Statement { id text section document { id title } mentions { start length node { id } } }';

/** What supports an edge: how two nodes are related, and the statements that say so. */
export interface Supported {
  readonly relation: Relation;
  readonly relations?: readonly Relation[];
  readonly strength?: EvidenceStrength;
  /** All statements; `evidence` has the first of them. */
  readonly evidenceCount?: number;
  readonly evidence: readonly Statement[];
}
export const supported = `fragment Support on Supported { relation relations strength evidenceCount evidence { ...Words } } ${statement}`;

/** A page of a list. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}
export const pageInfo = 'pageInfo { hasNextPage endCursor }';
