/** `career mcp`: serves the graph to an assistant over standard input and output. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { dayOf } from '../graph/partial-date.ts';
import { uriOf } from '../mcp/resources.ts';
import { mcpServer } from '../mcp/server.ts';
import type { Store } from '../store/store.ts';
import { command } from './command.ts';
import { currentGraph } from './current-graph.ts';
import { commonOptions, placesOf } from './options.ts';

/** Builds the graph, and serves an assistant until it closes the connection. Standard output is for the protocol only. */
export const mcp = command({
  name: 'mcp',
  takes: '[<path>]',
  does: 'Answers an assistant over standard input and output (Model Context Protocol).',
  options: commonOptions,
  maxWords: 1,
  async run(places, [path]) {
    const store = await currentGraph(placesOf(places, path));
    if (!store) return 1;
    try {
      await serveAssistant(store);
      return 0;
    } finally {
      store.close();
    }
  },
});

/** Answers until the assistant closes the connection. */
async function serveAssistant(store: Store): Promise<void> {
  const server = mcpServer(() => ({ store, today: dayOf(new Date()) }), uriOf);
  await server.connect(new StdioServerTransport());
  await new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
}
