/** The interfaces of what fills a career: everything with a place on a timeline, and what takes up someone's time. */
import { Education } from '../../nodes/education/education.type.ts';
import { nodeKinds } from '../../nodes/kinds.ts';
import { Person } from '../../nodes/person/person.type.ts';
import { Position } from '../../nodes/position/position.type.ts';
import { builder } from '../../schema/builder.ts';
import { loadOne } from '../../schema/loaders.ts';
import { Node, typeName } from '../../schema/node.ts';
import { nodeTypeOf } from '../../schema/node-type.ts';
import { Period, type PeriodColumns, periodOrNull } from '../../schema/period.ts';
import type { NodeRow } from '../../store/nodes.ts';

export const TimelineItem = builder.interfaceRef<NodeRow>('TimelineItem').implement({
  description: 'What a timeline lists, such as a position, a course of study, a talk or an article.',
  interfaces: [Node],
  resolveType: ({ kind }) => typeName(kind),
});

/** A row of a position or a course of study. */
export type OccupationRow = NodeRow & PeriodColumns & { readonly person_id: number };

export const Occupation = builder.interfaceRef<OccupationRow>('Occupation').implement({
  description: 'A position or a course of study.',
  interfaces: [TimelineItem, Node],
  resolveType: ({ kind }) => typeName(kind),
  fields: (t) => ({
    person: t.field({
      type: Person.ref,
      description: 'The person who held the position, or who studied.',
      resolve: (row, _, context) => loadOne(row, Person, 'person_id', context),
    }),
    period: t.field({
      type: Period,
      nullable: true,
      description: 'Dates of the position or the course of study. Null if the document does not give any.',
      resolve: periodOrNull,
    }),
  }),
});

for (const { ref } of [Position, Education]) ref.addInterfaces([Occupation]);
for (const { kind, isTimelineEntry } of nodeKinds) if (isTimelineEntry) nodeTypeOf(kind).object.addInterfaces([TimelineItem]);
