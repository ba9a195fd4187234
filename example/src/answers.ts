/** The parts that answers share, each with the fields that ask for it. */
import type { EvidenceStrength, PartialDate, Relation } from 'career-graph-client';

/** A node as every row names it: enough to link to it. */
export interface Named {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}
export const named = '__typename id name';

/** When something was; null where no document says so. */
export interface Period {
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly isOngoing: boolean | null;
  readonly knownUntil: PartialDate | null;
}
export const period = 'start end isOngoing knownUntil';

/** A sentence of a document, and the nodes that it mentions at some places of its text. */
export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly section: string;
  readonly document: Omit<Named, '__typename'>;
  readonly mentions: readonly { readonly start: number; readonly length: number; readonly node: { readonly id: string } }[];
}
export const statement = 'id text section document { id name } mentions { start length node { id } }';

/** What an edge has in every list: how two nodes are related, and the statements that say so. */
export interface Supported {
  readonly relation: Relation;
  readonly relations: readonly Relation[];
  readonly strength: EvidenceStrength;
  readonly evidence: readonly Statement[];
}
export const supported = `relation relations strength evidence { ${statement} }`;

/** A page of a list. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}
export const pageInfo = 'pageInfo { hasNextPage endCursor }';
