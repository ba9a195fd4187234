/** Paths over GraphQL: how two nodes are connected, step by step, each with its evidence. */
import { maxShown } from '../../store/evidence.ts';
import { nodesOfAnyKind, type NodeRow } from '../../store/nodes.ts';
import { countOfStep, type StepEvidence, evidenceOfSteps, maxArrows, maxDetour, pathBetween } from './path.ts';
import { sentenceOf } from './sentence.ts';
import { maxSteps } from './weight.ts';
import { siblings, batched } from '../../store/siblings.ts';
import type { Store } from '../../store/store.ts';
import { builder, type Context } from '../../schema/builder.ts';
import { Direction } from '../../schema/direction.ts';
import { badInput, clipped } from '../../schema/errors.ts';
import { nodeOfArgument } from '../../schema/node-of-argument.ts';
import { refersTo } from '../../schema/refers-to.ts';
import { Node } from '../../schema/node.ts';
import { anyKind } from '../../nodes/any-kind.ts';
import { SubjectKind } from '../../nodes/related.type.ts';
import { type EvidenceSource, idsIn, matchedVia, relationsIn, Supported, supportedFields } from '../../schema/evidence.ts';

/** A path by its nodes, both ends included. */
type Path = { readonly nodes: readonly NodeRow[] };

type PathStep = { readonly from: NodeRow; readonly to: NodeRow };

const PathStepType = builder.objectRef<PathStep>('PathStep').implement({
  description: 'One arrow of a path, with its evidence.',
  interfaces: [Supported],
  fields: (t) => ({
    from: t.field({ type: Node, description: 'The node where the step starts.', resolve: ({ from }) => from }),
    to: t.field({ type: Node, description: 'The node where the step ends.', resolve: ({ to }) => to }),
    direction: t.field({
      type: Direction,
      description:
        'Which of the two nodes the statements are about. If there are statements about both, the stronger ones decide; FORWARD on a tie.',
      resolve: (step, _, context) => (ownEvidenceOf(step, context).isForward ? 'FORWARD' : 'BACKWARD'),
    }),
    sentence: t.string({
      description:
        'The step as a sentence, such as “PHP was used in the role “DevOps Engineer”.” A narrower technology that the evidence names instead follows in parentheses.',
      resolve: (step, _, context) => sentenceFor(step, context),
    }),
    ...supportedFields(
      t,
      evidenceSource,
      'the one on the path or, at an end of the path, narrower ones that count as evidence of it (EKS for Kubernetes). Empty if it names none.',
    ),
  }),
});

const PathType = builder.objectRef<Path>('Path').implement({
  description: 'A path from one node to another along arrows, in either direction.',
  fields: (t) => ({
    from: t.field({ type: Node, description: 'The node where the path starts.', resolve: ({ nodes }) => nodes[0] as NodeRow }),
    to: t.field({ type: Node, description: 'The node where the path ends.', resolve: ({ nodes }) => nodes.at(-1) as NodeRow }),
    length: t.int({ description: 'Number of steps. 0 from a node to itself.', resolve: ({ nodes }) => nodes.length - 1 }),
    steps: t.field({
      type: [PathStepType],
      description: 'The steps in order. Each starts where the previous one ends.',
      resolve: ({ nodes }) => siblings(nodes.slice(1).map((to, index): PathStep => ({ from: nodes[index] as NodeRow, to }))),
    }),
  }),
});

builder.queryField('path', (t) =>
  t.field({
    type: PathType,
    nullable: true,
    description: `A shortest path between two nodes. It avoids people and nodes with more than ${maxArrows} arrows, unless that makes it more than ${maxDetour} step longer. Of equally short paths, the one with the strongest evidence is taken. Null if no path of ${maxSteps} steps or fewer is found.`,
    args: {
      from: t.arg.id({ required: true, ...refersTo(anyKind, 'The node to start at.') }),
      to: t.arg.id({ required: true, ...refersTo(anyKind, 'The node to end at.') }),
      through: t.arg({
        type: [SubjectKind],
        description: 'Only nodes of these kinds between the two; none if the list is empty. Default: all kinds.',
      }),
    },
    resolve: (_, { from, to, through }, { store }): Path | null => {
      const found = pathBetween(store, { from: endOf('from', from, store), to: endOf('to', to, store), through: through ?? null });
      return found && { nodes: nodesOfAnyKind(store, found) };
    },
  }),
);

/** The number of the node with this name, at which a path can start or end. Throws a refusal if there is none, or if it is a statement. */
function endOf(argument: 'from' | 'to', id: string, store: Store): number {
  if (!id.startsWith('statement/')) return nodeOfArgument(store, anyKind, id, argument).id;
  const subject = id.slice('statement/'.length).replace(/\/[^/]*$/, '');
  throw badInput(
    `"${id.slice(0, 80)}" is a statement, and a path connects nodes of other kinds. Give the node that it is about: "${clipped(subject)}"`,
    { argument, value: id },
  );
}

function ownEvidenceOf(step: PathStep, { store }: Context): StepEvidence {
  return batched(step, 'step evidence', (steps) =>
    evidenceOfSteps(
      store,
      steps.map(({ from, to }) => [from.id, to.id]),
    ),
  );
}

function sentenceFor(step: PathStep, context: Context): string {
  const { isForward, evidence } = ownEvidenceOf(step, context);
  const [subject, object] = isForward ? [step.from, step.to] : [step.to, step.from];
  const [relation = 'ABOUT'] = relationsIn(evidence);
  const names = new Map(matchedVia(step, evidenceSource, context).map(({ id, name }) => [id, name]));
  const via = evidence.filter((row) => row.relation === relation).map(({ via_id: id }) => id);
  const isNamed = via.includes(object.id) || ('technology_id' in object && via.includes(object.technology_id as number));
  const narrower = isNamed ? [] : [...new Set(via)].flatMap((id) => names.get(id ?? 0) ?? []);
  return sentenceOf(relation, { subject, object, via: narrower, startsWith: isForward ? 'subject' : 'object' });
}

const evidenceSource: EvidenceSource<PathStep> = {
  rows: (step, context) => ownEvidenceOf(step, context).evidence,
  count(step, context) {
    const { isForward, evidence } = ownEvidenceOf(step, context);
    const shown = idsIn(evidence).length;
    if (shown < maxShown) return shown;
    const [subject, object] = isForward ? [step.from, step.to] : [step.to, step.from];
    return countOfStep(context.store, subject.id, object.id);
  },
};
