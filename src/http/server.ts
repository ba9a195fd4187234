/** Starts and stops the HTTP server without dropping requests. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** Answers a request. */
type RequestHandler = (request: Request) => Response | Promise<Response>;

/** Why the server cannot listen, in words for the person who starts it. */
export class ListenError extends Error {}

/** How long a stopping server still accepts connections, in milliseconds. */
const gracePeriod = 300;

/** Starts to listen, and then returns the base URL. Throws `ListenError`. */
export async function listen(
  handleRequest: RequestHandler,
  host: string,
  port: number,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const handler = getRequestListener(handleRequest, { hostname: host });
  const server = createServer(
    // With Node's defaults, a client that sends a byte at a time stays connected for minutes.
    { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 },
    (request, response) => {
      // A proxy may send the absolute URL (RFC 9112, 3.2.2).
      request.url = request.url?.replace(/^https?:\/\/[^/]*(?=\/)/, '') ?? '';
      if (request.url.startsWith('/')) void handler(request, response);
      else
        response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('The request must have a path, such as /graphql.\n');
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(new ListenError(reasonOf(cause, host, port), { cause })));
    server.listen(port, host, resolve);
  });
  const { address, family, port: taken } = server.address() as AddressInfo;
  return { url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`, stop: () => stop(server) };
}

/** Listens on the first free port from `port`, among ten. Throws `ListenError`. */
export async function listenFrom(handleRequest: RequestHandler, host: string, port: number): ReturnType<typeof listen> {
  for (let next = port; ; next += 1) {
    try {
      return await listen(handleRequest, host, next);
    } catch (cause) {
      const isInUse = cause instanceof ListenError && (cause.cause as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isInUse || next === port + 9) throw cause;
    }
  }
}

async function stop(server: Server): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, gracePeriod));
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await closed;
}

function reasonOf(cause: NodeJS.ErrnoException, host: string, port: number): string {
  switch (cause.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is already in use: stop the program that uses it, or choose another port, such as PORT=${port + 1}`;
    case 'EACCES':
      return `This user is not allowed to use port ${port} on ${host}: choose a port above 1023, such as PORT=4000`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine does not have the address ${host}: set HOST to one of its addresses, such as 127.0.0.1`;
    default:
      return `Cannot listen on ${host}, port ${port}: ${cause.message}`;
  }
}
