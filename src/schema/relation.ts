/** The enums for the relations, strengths and extents of statements. */
import { extents } from '../graph/extent.ts';
import { relations, strengths } from '../graph/relation.ts';
import { builder, describedEnum } from './builder.ts';

export const RelationType = builder.enumType('Relation', {
  description: 'How a statement relates its subject to another node.',
  values: relations,
});

export const EvidenceStrengthType = describedEnum(
  'EvidenceStrength',
  'The strength of evidence, from weakest to strongest. It follows from what the statement is about. Nobody rates it.',
  strengths,
);

export const ExtentType = describedEnum('Extent', 'To what extent a document says that something was used, claimed or discussed.', extents);
