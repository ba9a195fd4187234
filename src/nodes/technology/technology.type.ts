/** Technologies: the vocabulary by which careers are searched. */
import sql, { raw } from 'sql-template-tag';
import { ownedRows } from '../../schema/loaders.ts';
import { knowing } from '../../graph/relation.ts';
import { type Context, describedEnum } from '../../schema/builder.ts';
import { connectedTo, oneOf, referringTo } from '../../schema/filter.ts';
import { nodeType, type Shorthand } from '../../schema/node-type.ts';
import { each } from '../../store/fragments.ts';
import { nodeColumns, type NodeRow } from '../../store/nodes.ts';
import { technologyKinds } from './technology.seed.ts';

type TechnologyRow = NodeRow & {
  readonly technology_kind: keyof typeof technologyKinds | null;
  readonly vendor_id: number | null;
  readonly same_as: string | null;
  readonly is_provisional: number;
};

const TechnologyKind = describedEnum('TechnologyKind', 'The kind of a technology.', technologyKinds);

/** The kinds that a name can refer to wherever a technology is expected. A project can also be a technology of the same name. */
export const topics = ['technology', 'project'] as const;

/** The argument `using: "go"`. `which` describes the results: “projects that used it”. */
export function using(which: string): Shorthand {
  return {
    argument: 'using',
    kinds: topics,
    relations: ['USED'],
    description: `Only ${which}. Shorthand for a filter by \`technologies\`.`,
  };
}

/** The argument `about: "nomad"`. `which` describes the results: “talks about it”. */
export function about(which: string, relations: Shorthand['relations'] = ['ABOUT']): Shorthand {
  return {
    argument: 'about',
    kinds: topics,
    relations,
    description: `Only ${which}. Shorthand for a filter by \`technologies\`.`,
  };
}

export const Technology = nodeType<TechnologyRow>({
  kind: 'technology',
  plural: 'technologies',
  description:
    'What work is done with, or what it is about: software such as a language or a database, but also a practice, a subject, equipment, a standard or a sector. It is one node, whatever its spelling. People call it a skill when they know it.',
  listed: 'All technologies that the documents mention.',
  isDated: false,
  isLookedUp: true,
  filters: {
    kinds: oneOf(TechnologyKind, 'technology', 'technology_kind', 'Technologies of one of these kinds.'),
    vendors: referringTo('organization', 'technology', 'vendor_id', 'Technologies that these vendors make. No technology has two vendors.'),
    people: connectedTo(
      ['person'],
      'towards',
      knowing,
      'Technologies that these people used, contributed to, spoke or wrote about, or say they know.',
    ),
    organizations: connectedTo(['organization'], 'towards', ['USED'], 'Technologies used at these organizations.'),
    events: connectedTo(['event'], 'towards', ['ABOUT'], 'Technologies that talks at these events were about.'),
  },
  fields: (t) => ({
    kind: t.expose('technology_kind', {
      type: TechnologyKind,
      nullable: true,
      description: 'Kind of the technology. Null if the vocabulary does not say.',
    }),
    sameAs: t.exposeString('same_as', {
      nullable: true,
      description:
        'URL that identifies the same thing elsewhere, such as that of its Wikidata entry. Null if the vocabulary does not give one.',
    }),
    isProvisional: t.boolean({
      description: 'Whether only a document names it and no vocabulary has it, so that nothing is known of it but its name.',
      resolve: ({ is_provisional: isProvisional }) => isProvisional === 1,
    }),
    aliases: t.stringList({
      description: 'Other names by which the technology can be looked up.',
      resolve: (row, _, context) => aliasesOf(row, context),
    }),
    broader: t.field({
      type: ['Technology'],
      description:
        'Broader technologies. Evidence of this one is also evidence of them: EKS of AWS and Kubernetes. The vocabulary says so, not a document.',
      resolve: (row, _, context) => broaderOrNarrower(row, 'broader', context),
    }),
    narrower: t.field({
      type: ['Technology'],
      description:
        'Narrower technologies. Evidence of them is also evidence of this one: EC2 and EKS of AWS. The vocabulary says so, not a document.',
      resolve: (row, _, context) => broaderOrNarrower(row, 'narrower', context),
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

/** The technologies that an organization makes. */
export function productsOf(row: NodeRow, context: Context): TechnologyRow[] {
  return ownedRows<TechnologyRow & { owner: number }>(
    row,
    'products',
    (ids) => sql`select t.vendor_id as owner, n.key, n.kind, n.slug, n.name, t.*
     from ${each(ids)} p
     cross join technology t on t.vendor_id = p.value
     join node n on n.id = t.id
     order by n.id`,
    context,
  );
}

function broaderOrNarrower(row: TechnologyRow, side: 'broader' | 'narrower', context: Context): TechnologyRow[] {
  const [near, far] = side === 'broader' ? [raw('technology_id'), raw('broader_id')] : [raw('broader_id'), raw('technology_id')];
  return ownedRows<TechnologyRow & { owner: number }>(
    row,
    side,
    (ids) => sql`select b.${near} as owner, ${nodeColumns}, t.*
     from ${each(ids)} p
     cross join technology_broader b on b.${near} = p.value
     join node n on n.id = b.${far}
     join technology t on t.id = n.id
     order by n.id`,
    context,
  );
}
