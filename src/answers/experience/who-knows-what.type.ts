/** Who knows what: the lists between people and technologies, which can be ordered by experience. */
import { Person } from '../../nodes/person/person.type.ts';
import { Technology } from '../../nodes/technology/technology.type.ts';
import { addArrows } from '../../schema/arrows.ts';
import { builder } from '../../schema/builder.ts';
import { undatedOrders } from '../../schema/node-type.ts';
import { byLastUse, byMonths, byStrength } from './experience-order.ts';

const ExperienceOrder = builder.enumType('ExperienceOrder', {
  description:
    'The orders of a list of what somebody knows, or of who knows something. NAME if not said. The others go by what the `experience` of each row says for today: what is alike in it comes by name, and what it says nothing of at the end.',
  values: {
    ...undatedOrders,
    MONTHS: { value: byMonths.name, description: 'The most months first: `experience.months`.' },
    LAST_USED: {
      value: byLastUse.name,
      description:
        'What was used last first, beginning with what still is: `experience.lastUsed`; a date as coarse as a year is its last day.',
    },
    STRENGTH: { value: byStrength.name, description: 'The best evidence first: `experience.strength`.' },
  },
});

addArrows({
  from: Person,
  field: 'technologies',
  description:
    'Every technology that the career says something of, with all the evidence for it. `relations` narrows it, for example to what was USED.',
  to: Technology,
  inverse: 'people',
  inverseDescription:
    'Of whom anything is said about it, and on what evidence; `relation` says what: used, contributed to, spoken of, claimed, or replaced and done without.',
  order: { type: ExperienceOrder, provided: { MONTHS: byMonths, LAST_USED: byLastUse, STRENGTH: byStrength } },
});
