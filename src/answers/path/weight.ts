/** How much a step weighs in the choice among equally short paths: the weaker its evidence, the more. */
import { type EvidenceStrength, type Relation, rankOf, relationsInOrder, strengths } from '../../graph/relation.ts';

/** The most steps in a path. */
export const maxSteps = 8;

/** More than the places of the relations of all steps add up to. */
const places = maxSteps * relationsInOrder.length;

/**
 * The weight of evidence. What is only named in passing is weaker than any claim. The path with the least total weight has the fewest steps of
 * the weakest kind, then the fewest of the second weakest, and so on. Among paths that are equal in this, the one whose relations say most
 * about experience weighs least.
 */
export function weightOf(relation: Relation, strength: EvidenceStrength): number {
  const strongest = Object.keys(strengths).length - 1;
  const weakness = relation === 'MENTIONED' ? strongest + 1 : strongest - rankOf(strength);
  return (maxSteps + 1) ** weakness * places + relationsInOrder.indexOf(relation);
}
