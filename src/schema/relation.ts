/** The enums of what a statement says, and how good it is as evidence. */
import { relations, strengths } from '../graph/relation.ts';
import { describedEnum } from './builder.ts';

export const RelationType = describedEnum('Relation', 'What a statement says about another node.', relations);

export const EvidenceStrengthType = describedEnum(
  'EvidenceStrength',
  'How good evidence is, from weakest to strongest. It follows from where a statement stands; nobody judged it.',
  strengths,
);
