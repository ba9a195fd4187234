/** The kinds of figure: what a number in a statement says about the work. */

/** The kinds of figure, with their descriptions in the schema. */
export const figureKinds = {
  RESULT: 'What the work achieved: costs were cut by 50%, contributions were made.',
  LEVEL: 'How large, how precise, how good or how frequent something was: a team of 8, a grade, weekly meetings.',
  AIM: 'What somebody wants or plans, reached or not.',
} as const;

export type FigureKind = keyof typeof figureKinds;
