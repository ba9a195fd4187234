/** The enums of what a statement says, and how good it is as evidence. */
import { relations, strengths } from '../graph/relation.ts';
import { builder, describedEnum } from './builder.ts';

export const RelationType = builder.enumType('Relation', { description: 'What a statement says about another node.', values: relations });

export const EvidenceStrengthType = describedEnum(
  'EvidenceStrength',
  'How good evidence is, from weakest to strongest. It follows from where a statement stands; nobody judged it.',
  strengths,
);
