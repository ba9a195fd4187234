/** Technologies: what careers are searched by. */
import sql, { raw } from 'sql-template-tag';
import { ownedRows } from '../../schema/loaders.ts';
import { knowing } from '../../graph/relation.ts';
import { type Context, describedEnum } from '../../schema/builder.ts';
import { connectedTo, oneOf } from '../../schema/filter.ts';
import { nodeType, type Shorthand } from '../../schema/node-type.ts';
import { each } from '../../store/fragments.ts';
import type { NodeRow } from '../../store/nodes.ts';
import { technologyKinds } from './technology.seed.ts';

type TechnologyRow = NodeRow & { readonly technology_kind: keyof typeof technologyKinds };

const TechnologyKind = describedEnum('TechnologyKind', 'What sort of thing a technology is.', technologyKinds);

/** What people ask for by one name: technologies, and projects, which may be technologies under their own name. */
export const topics = ['technology', 'project'] as const;

/** The argument `using: "go"`. `which` says what is left: “projects that used it”. */
export function using(which: string): Shorthand {
  return {
    argument: 'using',
    kinds: topics,
    relations: ['USED'],
    description: `A technology or project by slug, name or alias: only ${which}.`,
  };
}

/** The argument `about: "nomad"`. `which` says what is left: “talks that are about it”. */
export function about(which: string, relations: Shorthand['relations'] = ['ABOUT']): Shorthand {
  return { argument: 'about', kinds: topics, relations, description: `A technology or project by slug, name or alias: only ${which}.` };
}

export const Technology = nodeType<TechnologyRow>({
  kind: 'technology',
  plural: 'technologies',
  description:
    'A language, platform, tool, database, service, protocol or practice that documents speak of. One node, however it is spelt.',
  listed: 'Every technology that the documents speak of.',
  isDated: false,
  isLookedUp: true,
  filters: {
    kinds: oneOf(TechnologyKind, 'technology', 'technology_kind', 'Of one of these kinds.'),
    people: connectedTo(['person'], 'towards', knowing, 'That these people used, spoke or wrote of, contributed to or claim.'),
    organizations: connectedTo(['organization'], 'towards', ['USED'], 'That were used at these organizations.'),
    events: connectedTo(['event'], 'towards', ['ABOUT'], 'That were spoken of at these events.'),
  },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its short name in ids and URLs.' }),
    kind: t.expose('technology_kind', { type: TechnologyKind, description: 'What sort of thing it is.' }),
    aliases: t.stringList({ description: 'Other names that it is found by.', resolve: (row, _, context) => aliasesOf(row, context) }),
    broader: t.field({
      type: ['Technology'],
      description: 'What evidence of it is evidence of, too: EKS is AWS and Kubernetes. A matter of vocabulary, not of any document.',
      resolve: (row, _, context) => technologiesBeside(row, 'broader', context),
    }),
    narrower: t.field({
      type: ['Technology'],
      description: 'What counts as evidence of it: EC2 and EKS for AWS. A matter of vocabulary, not of any document.',
      resolve: (row, _, context) => technologiesBeside(row, 'narrower', context),
    }),
  }),
});

/** The aliases of a node, in the order of their names. */
export function aliasesOf(row: NodeRow, context: Context): string[] {
  const rows = ownedRows<{ owner: number; name: string }>(
    row,
    'aliases',
    (ids) => sql`select m.node_id as owner, m.name
     from ${each(ids)} p
     cross join name m on m.node_id = p.value and m.is_alias = 1
     order by m.node_id, m.folded`,
    context,
  );
  return rows.map(({ name }) => name);
}

function technologiesBeside(row: TechnologyRow, side: 'broader' | 'narrower', context: Context): TechnologyRow[] {
  const [near, far] = side === 'broader' ? [raw('technology_id'), raw('broader_id')] : [raw('broader_id'), raw('technology_id')];
  return ownedRows<TechnologyRow & { owner: number }>(
    row,
    side,
    (ids) => sql`select b.${near} as owner, n.key, n.kind, n.slug, n.name, t.*
     from ${each(ids)} p
     cross join technology_broader b on b.${near} = p.value
     join node n on n.id = b.${far}
     join technology t on t.id = n.id
     order by n.id`,
    context,
  );
}
