/** Listens, and stops listening without cutting anybody off. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** What answers requests. */
type Answers = (request: Request) => Response | Promise<Response>;

/** Why the server cannot listen, for the person who starts it. */
export class ListenError extends Error {}

/** How long a stopping server still takes what is on its way to it. Milliseconds. */
const grace = 300;

/** Starts to listen, and returns the address once it does. Throws `ListenError`. */
export async function listen(answers: Answers, host: string, port: number): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const handler = getRequestListener(answers, { hostname: host });
  const server = createServer(
    // Node's own limits keep a client for minutes that sends its request a byte at a time.
    { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 },
    (request, response) => {
      // A proxy may name the whole address (RFC 9112, 3.2.2).
      request.url = request.url?.replace(/^https?:\/\/[^/]*(?=\/)/, '') ?? '';
      if (request.url.startsWith('/')) void handler(request, response);
      else response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('A request must name a path, such as /graphql.\n');
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(new ListenError(reasonOf(cause, host, port), { cause })));
    server.listen(port, host, resolve);
  });
  const { address, family, port: taken } = server.address() as AddressInfo;
  return { address: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`, stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, grace));
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await closed;
}

function reasonOf(cause: NodeJS.ErrnoException, host: string, port: number): string {
  switch (cause.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken: stop what listens there, or choose another port, such as PORT=${port + 1}`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be used by this user: choose one above 1023, such as PORT=4000`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}: set HOST to one that it has, such as 127.0.0.1`;
    default:
      return `Cannot listen on ${host}, port ${port}: ${cause.message}`;
  }
}
