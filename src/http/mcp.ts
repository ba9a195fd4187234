/** The Model Context Protocol over HTTP. Requests are independent of each other: there are no sessions. */
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { ErrorCode } from '@modelcontextprotocol/sdk/types.js';
import { mcpServer } from '../mcp/server.ts';
import type { Context } from '../schema/builder.ts';
import { pathOf } from './pages/path-of.ts';

/** Answers a request of an assistant. Like GraphQL requests, it asks one thing at a time: the protocol has no batches since its version 2025-06-18. */
export async function mcpOverHttp(request: Request, contextOf: () => Context): Promise<Response> {
  let message: unknown;
  try {
    message = await request.json();
  } catch {
    return refusal(ErrorCode.ParseError, 'This request is not JSON.');
  }
  if (Array.isArray(message)) return refusal(ErrorCode.InvalidRequest, 'This server does not take batches: send one message per request.');
  const { origin } = new URL(request.url);
  const server = mcpServer(contextOf, (id) => `${origin}${pathOf(id)}`);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  return transport.handleRequest(request, { parsedBody: message });
}

/** A refusal as the protocol words it. `code` is one of JSON-RPC. */
function refusal(code: number, message: string): Response {
  return Response.json({ jsonrpc: '2.0', id: null, error: { code, message } }, { status: 400 });
}
