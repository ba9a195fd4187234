/** Lists of technologies, and lists between organizations and technologies, which can be ordered by use. */
import { Organization } from '../../nodes/organization/organization.type.ts';
import { Technology } from '../../nodes/technology/technology.type.ts';
import { addArrows } from '../../schema/arrows.ts';
import { builder } from '../../schema/builder.ts';
import type { ListOrders } from '../../schema/node-list.ts';
import { addRootOrders, undatedOrders } from '../../schema/node-type.ts';
import { byUse } from './usage-order.ts';

const UsageOrder = builder.enumType('UsageOrder', {
  description: 'Orders for a list of technologies, or between organizations and technologies.',
  values: {
    ...undatedOrders,
    MOST_USED: {
      value: byUse.name,
      description:
        'First by how many people used the technology or a narrower one (USED), then by in how many positions they did, then by name. In a list between an organization and technologies, only use in positions there counts.',
    },
  },
});

const byUsage: ListOrders = { type: UsageOrder, provided: { MOST_USED: byUse }, areDated: false };

addRootOrders(Technology, byUsage);

addArrows({
  from: Organization,
  field: 'technologies',
  description:
    'Technologies that positions, roles and projects at the organization mention. `relation` says how: for example, USED, REPLACED or AVOIDED.',
  to: Technology,
  inverse: 'organizations',
  inverseDescription:
    'Organizations whose positions, roles or projects mention the technology or a narrower one. `relation` says how: for example, USED, REPLACED or AVOIDED.',
  order: byUsage,
});
