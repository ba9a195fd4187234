/** Lists between people and technologies, which can be ordered by experience. */
import { Person } from '../../nodes/person/person.type.ts';
import { Technology } from '../../nodes/technology/technology.type.ts';
import { addArrows } from '../../schema/arrows.ts';
import { builder } from '../../schema/builder.ts';
import type { ListOrders } from '../../schema/node-list.ts';
import { addRootOrders, undatedOrders } from '../../schema/node-type.ts';
import { byLastUse, byMonths, byStrength } from './experience-order.ts';

const ExperienceOrder = builder.enumType('ExperienceOrder', {
  description:
    'Orders for a list between people and technologies or projects. All but the orders by name use the `experience` of each row, as of `asOf`. In the list `people`, they need `knows`. Ties are sorted by name, and rows without a value come last.',
  values: {
    ...undatedOrders,
    MONTHS: { value: byMonths.name, description: 'Most months first (`experience.months`).' },
    LAST_USED: {
      value: byLastUse.name,
      description:
        'Most recently used first, starting with technologies still in use (`experience.lastUsed`). A date that is only a year counts as the last day of the year.',
    },
    STRENGTH: { value: byStrength.name, description: 'Strongest evidence first (`experience.strength`).' },
  },
});

const byExperience: ListOrders = {
  type: ExperienceOrder,
  provided: { MONTHS: byMonths, LAST_USED: byLastUse, STRENGTH: byStrength },
  areDated: true,
};

addRootOrders(Person, byExperience);

addArrows({
  from: Person,
  field: 'technologies',
  description: 'All technologies that the career mentions, with the evidence. For what was used, give `relations: [USED]`.',
  to: Technology,
  inverse: 'people',
  inverseDescription:
    'People whose careers mention it or a narrower technology, with the evidence. `relation` says how: for example, USED, CONTRIBUTED, ABOUT, CLAIMED, REPLACED or AVOIDED.',
  order: byExperience,
});
