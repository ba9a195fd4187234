/** `career mcp`: serves the graph to an assistant over standard input and output. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { dayOf } from '../graph/partial-date.ts';
import { uriOf } from '../mcp/resources.ts';
import { mcpServer } from '../mcp/server.ts';
import type { Store } from '../store/store.ts';

/** Answers until the assistant closes the connection. */
export async function serveAssistant(store: Store): Promise<void> {
  const server = mcpServer(() => ({ store, today: dayOf(new Date()) }), uriOf);
  await server.connect(new StdioServerTransport());
  await new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
}
