/** The answers of questions as people read them, by the names of the questions. A question without a design is shown by what the schema says about it. */
import type { Question } from '../../questions/questions.ts';
import type { Variables } from '../../questions/variables.ts';
import type { Store } from '../../store/store.ts';
import { valueInWords } from '../title.ts';
import { type Part, viewOf } from '../view.ts';
import { achievements } from './achievements.ts';
import { builtAt } from './built-at.ts';
import { careerAtAGlance } from './career-at-a-glance.ts';
import { claimedNeverShown } from './claimed-never-shown.ts';
import type { Asked, Design } from './design.ts';
import { employersUsing } from './employers-using.ts';
import { everythingUnder } from './everything-under.ts';
import { experience } from './experience.ts';
import { fit } from './fit.ts';
import { gapsAndOverlaps } from './gaps-and-overlaps.ts';
import { inCommon } from './in-common.ts';
import { onADate } from './on-a-date.ts';
import { onStageWith } from './on-stage-with.ts';
import { openSource } from './open-source.ts';
import { path } from './path.ts';
import { rolesUsing } from './roles-using.ts';
import { talksAbout } from './talks-about.ts';
import { timeline } from './timeline.ts';
import { whoKnows } from './who-knows.ts';

/** Each takes the data that its question selects. */
const designs: Readonly<Record<string, (data: never, asked: Asked) => Design>> = {
  achievements,
  'built-at': builtAt,
  'career-at-a-glance': careerAtAGlance,
  'claimed-never-shown': claimedNeverShown,
  'employers-using': employersUsing,
  'everything-under': everythingUnder,
  experience,
  fit,
  'gaps-and-overlaps': gapsAndOverlaps,
  'in-common': inCommon,
  'on-a-date': onADate,
  'on-stage-with': onStageWith,
  'open-source': openSource,
  path,
  'roles-using': rolesUsing,
  'talks-about': talksAbout,
  timeline,
  'who-knows': whoKnows,
};

/** An answer with its sentence, or without one if its question has no design. */
export type DesignedAnswer = { readonly sentence: string | null; readonly parts: readonly Part[] };

/** The data of an answer as people read it. */
export function designOf(question: Question, data: Readonly<Record<string, unknown>>, variables: Variables, store: Store): DesignedAnswer {
  const design = designs[question.name];
  if (!design) return { sentence: null, parts: viewOf(question.document, data) };
  return design(data as never, { variables, words: (variable) => valueInWords(question, variable, variables, store) ?? '' });
}
