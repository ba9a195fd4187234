/** The interface `Topic`: what somebody can use, or a talk can be about. */
import { builder } from '../schema/builder.ts';
import { Node, typeName } from '../schema/node.ts';
import type { NodeRow } from '../store/nodes.ts';
import { Project } from './project/project.type.ts';
import { aliasesOf, Technology } from './technology/technology.type.ts';

export const Topic = builder.interfaceRef<NodeRow>('Topic').implement({
  description: 'A technology or a project: what arguments such as `about`, `using` and `knows` name.',
  interfaces: [Node],
  resolveType: ({ kind }) => typeName(kind),
  fields: (t) => ({
    aliases: t.stringList({
      description: 'Other names by which the technology or project can be looked up.',
      resolve: (row, _, context) => aliasesOf(row, context),
    }),
  }),
});

Technology.ref.addInterfaces([Topic]);
Project.ref.addInterfaces([Topic]);
