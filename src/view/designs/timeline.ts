/** What happened when: a row for each job, study, talk and article, and the months of each technology. */
import type { TimelineAnswer, TimelineEntry, TimelineTechnologyEdge } from '../../client/questions.ts';
import { enumInWords } from '../enum-words.ts';
import { periodValue, textValue } from '../values.ts';
import { capitalized, counted, usedFor } from '../words.ts';
import { dated, type Design, linkTo, tableOf, subject } from './design.ts';
import { used } from './proof.ts';
import { gapsTable, monthsFact, overlapsTable } from './time.ts';

export function timeline({ person }: TimelineAnswer): Design {
  const { name, technologies } = person;
  const { months, atLeast, entries, gaps, overlaps } = person.timeline;
  const jobs = entries.filter(({ isEmployment }) => isEmployment).length;
  return {
    sentence:
      months === null
        ? `The documents date no job of ${name}.`
        : `${capitalized(usedFor({ months, atLeast }))} in ${counted(jobs, 'job')}${gaps?.length === 0 ? ', without a gap' : ''}.`,
    parts: [
      subject(person),
      monthsFact(person.timeline, 'Time in jobs'),
      tableOf({ key: 'entries', title: 'What happened' }, entries, [
        { title: 'When', of: (entry) => periodValue(entry) },
        { title: 'What', of: ({ node }) => linkTo(node) },
        { title: 'Kind', of: (entry) => textValue(kindOf(entry)) },
      ]),
      gapsTable(gaps),
      overlapsTable(overlaps),
      tableOf({ key: 'technologies', title: 'Technologies', page: technologies }, technologies.edges, [
        { title: 'Technology', of: ({ node }) => linkTo(node) },
        ...used<TimelineTechnologyEdge>(({ experience }) => experience),
        { title: 'First used', of: ({ experience }) => dated(experience?.firstUsed ?? null) },
        { title: 'Last used', of: ({ experience }) => dated(experience?.lastUsed ?? null) },
      ]),
    ],
  };
}

function kindOf({ node, isEmployment }: TimelineEntry): string {
  if (isEmployment) return 'job';
  return node.nodeKind === 'POSITION' ? 'volunteering or membership' : enumInWords('NodeKind', node.nodeKind);
}
