/** How two nodes are connected: a chain of arrows from the one to the other, each with the statements that say so. */
import type { EvidenceRow } from '../../store/evidence.ts';
import { nodesOfAnyKind, type NodeRow } from '../../store/nodes.ts';
import { type StepEvidence, evidenceOfSteps, maxArrows, maxDetour, maxSteps, pathBetween } from './path.ts';
import { siblings, batched } from '../../store/siblings.ts';
import type { Store } from '../../store/store.ts';
import { builder, type Context, describedEnum } from '../../schema/builder.ts';
import { badInput, nodeOfArgument } from '../../schema/errors.ts';
import { Node } from '../../schema/node.ts';
import { kindOfId, NodeKind } from '../../nodes/related.type.ts';
import { evidenceFields } from '../../schema/evidence.ts';

/** A path by its nodes, both ends included. */
type Path = { readonly nodes: readonly NodeRow[] };

type PathStep = { readonly from: NodeRow; readonly to: NodeRow };

const Direction = describedEnum('Direction', 'Which way the arrow of a step goes: from what a statement is about to what it names.', {
  FORWARD: 'It goes along the path: the statements are about `from`, and name `to`.',
  BACKWARD: 'It goes against the path: the statements are about `to`, and name `from`.',
});

const PathStepType = builder.objectRef<PathStep>('PathStep').implement({
  description: 'One arrow of a path, and the statements that say so.',
  fields: (t) => ({
    from: t.field({ type: Node, description: 'The node that it leaves.', resolve: ({ from }) => from }),
    to: t.field({ type: Node, description: 'The node that it leads to.', resolve: ({ to }) => to }),
    direction: t.field({
      type: Direction,
      description: 'Which of the two the statements are about. FORWARD where there are statements about each that name the other.',
      resolve: (step, _, context) => (ownEvidenceOf(step, context).isForward ? 'FORWARD' : 'BACKWARD'),
    }),
    ...evidenceFields(
      t,
      evidenceFor,
      'the one on the path or, where the path begins or ends with it, narrower ones that are evidence of it (EKS for Kubernetes). Empty if it names none.',
    ),
  }),
});

const PathType = builder.objectRef<Path>('Path').implement({
  description: 'A way from one node to another along arrows, in whichever direction they go.',
  fields: (t) => ({
    from: t.field({ type: Node, description: 'Where it begins.', resolve: ({ nodes }) => nodes[0] as NodeRow }),
    to: t.field({ type: Node, description: 'Where it ends.', resolve: ({ nodes }) => nodes.at(-1) as NodeRow }),
    length: t.int({ description: 'How many steps it has; 0 from a node to itself.', resolve: ({ nodes }) => nodes.length - 1 }),
    steps: t.field({
      type: [PathStepType],
      description: 'Its steps, each of which begins where the one before ended.',
      resolve: ({ nodes }) => siblings(nodes.slice(1).map((to, index): PathStep => ({ from: nodes[index] as NodeRow, to }))),
    }),
  }),
});

builder.queryField('path', (t) =>
  t.field({
    type: PathType,
    nullable: true,
    description: `How two nodes are connected: the shortest way from the one to the other, and of several always the same. It goes round people, and round whatever more than ${maxArrows} arrows touch, which connect nearly everything, unless that makes it longer by more than ${maxDetour} step. Null if no way of ${maxSteps} steps or fewer is found; where very many arrows meet, not all are followed.`,
    args: {
      from: t.arg.id({
        required: true,
        description: 'The id of the node to begin at, such as `technology/nomad`. A name or an alias may stand for the slug.',
      }),
      to: t.arg.id({
        required: true,
        description: 'The id of the node to end at, such as `organization/jet`. A name or an alias may stand for the slug.',
      }),
      through: t.arg({ type: [NodeKind], description: 'Only nodes of these kinds between the two. Of all kinds if not given.' }),
    },
    resolve: (_, { from, to, through }, { store }): Path | null => {
      const found = pathBetween(store, { from: endOf(from, store), to: endOf(to, store), through: through ?? null });
      return found && { nodes: nodesOfAnyKind(store, found) };
    },
  }),
);

/** The node with this id, for a path to begin or end at. Throws a refusal if there is none, or if it is a statement. */
function endOf(id: string, store: Store): number {
  const kind = kindOfId(id);
  const slug = id.slice(kind.length + 1);
  if (kind !== 'statement') return nodeOfArgument(store, [kind], slug).id;
  throw badInput(
    `"${id.slice(0, 80)}" is a statement, and statements are what the steps of a path rest on. Give the node that it is about: "${slug.replace(/\/[^/]*$/, '').slice(0, 80)}"`,
  );
}

function ownEvidenceOf(step: PathStep, { store }: Context): StepEvidence {
  return batched(step, 'grounds', (steps) =>
    evidenceOfSteps(
      store,
      steps.map(({ from, to }) => [from.id, to.id]),
    ),
  );
}

function evidenceFor(step: PathStep, context: Context): readonly EvidenceRow[] {
  return ownEvidenceOf(step, context).evidence;
}
