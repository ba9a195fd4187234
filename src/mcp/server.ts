/** Serves the graph to assistants over the Model Context Protocol: each question is a tool, and each node is a resource. */
import { readFileSync } from 'node:fs';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { GraphQLError } from 'graphql';
import { suggestion } from '../graph/spelling.ts';
import { questionOf, questions } from '../questions/questions.ts';
import type { Context } from '../schema/builder.ts';
import { clipped } from '../schema/errors.ts';
import type { LinkTo } from '../view/markdown.ts';
import { listResources, nodeTemplates, readResource } from './resources.ts';
import { callTool, toolOf } from './tool.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };

const instructions = `This is a knowledge graph of careers. Each fact in an answer comes with the statement that supports it, the section of the document, and a link: cite them.
If no document says something, the answer is "not found", which is not a no: say that the documents do not say so. "Self-reported" means that only the person says so.
Names are accepted in any spelling. Start with "search" if you do not know what is in the graph.`;

/** A server for one connection. `contextOf` makes the context of each call; `linkTo` makes the links in answers. */
export function mcpServer(contextOf: () => Context, linkTo: LinkTo): Server {
  const server = new Server(
    { name: 'career-graph', title: 'Career graph', version },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: questions().map(toolOf) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: given = {} } }) => {
    const question = questionOf(name);
    if (question) return answering(() => callTool(question, given, contextOf(), linkTo));
    const names = questions().map((one) => one.name);
    throw new McpError(
      ErrorCode.InvalidParams,
      `There is no tool "${clipped(name)}".${suggestion(name, names)} The tools are ${names.join(', ')}.`,
    );
  });
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) => answering(() => listResources(params?.cursor, contextOf())));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: [...nodeTemplates] }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }) => {
    const found = answering(() => readResource(uri, contextOf(), linkTo));
    if (found) return found;
    throw new McpError(
      resourceNotFound,
      `There is no resource "${clipped(uri)}". A URI is career:/// and the ID of a node, such as career:///technology/go.`,
    );
  });
  return server;
}

/** The code that the protocol gives to this error: https://modelcontextprotocol.io/specification/2025-06-18/server/resources#error-handling */
const resourceNotFound = -32002;

/** Runs a request. What the client asked wrongly is its own error; a fault of ours is logged, and the client does not see it. */
function answering<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof GraphQLError && cause.extensions['code'] !== undefined) throw new McpError(ErrorCode.InvalidParams, cause.message);
    console.error(cause);
    throw new McpError(ErrorCode.InternalError, 'Something went wrong on our side, and the error was logged.');
  }
}
