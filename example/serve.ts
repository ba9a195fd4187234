/**
 * Builds the site and serves it while you work on it. Arguments are a program to run beside it, such as the graph: the two end together.
 * `SITE_PORT` is the port, 4001 if it is not set.
 */
import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { build } from './build.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the files of a folder on the loopback interface, and returns the URL. Port 0 is any port that is free. */
export async function serve(folder: string, port: number): Promise<string> {
  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://site');
    if (!url) return response.writeHead(400, { 'content-type': 'text/plain' }).end('This is not a URL.\n');
    const { pathname } = url;
    const file = join(folder, pathname === '/' ? 'index.html' : pathname); // A URL has no `..` left once it is parsed.
    const type = types[extname(file)];
    if (!type || !existsSync(file)) return response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.\n');
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, 'dist');
  const port = Number(process.env['SITE_PORT'] ?? 4001);
  // Nothing is built before the port is ours: a site that runs already serves the same folder.
  const url = await serve(folder, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is in use. Stop the program that uses it, or set SITE_PORT to another port.`);
    process.exit(1);
  });
  await build(folder);
  console.log(`Site     ${url}/  the example front end; Ctrl-C ends it`);
  const [program, ...rest] = process.argv.slice(2);
  const beside = program ? spawn(program, rest, { stdio: 'inherit' }) : undefined;
  process.once('exit', () => beside?.kill()); // Also after a fault that nobody caught.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
  beside?.once('exit', (code) => process.exit(code ?? 0));
}
