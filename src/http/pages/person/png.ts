/** Draws pictures in a thread of its own: one takes a quarter of a second, and meanwhile everyone else gets answers. */
import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What the thread sends back. */
export type Drawn = { readonly png: Uint8Array } | { readonly reason: string };

/** The most pictures that are drawn or wait at a time. */
const maxWaiting = 20;

/** How long a picture may take, in milliseconds. */
const maxTime = 20_000;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();
let thread: Worker | null = null;

/** The SVG as a PNG; null if too many others wait. Throws if it cannot be drawn. */
export async function pngOf(svg: string): Promise<Uint8Array | null> {
  if (waiting >= maxWaiting) return null;
  waiting += 1;
  const turn = last.then(() => drawn(svg));
  last = turn.catch(() => null);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

/** One picture. After a failure, the next one gets a new thread. */
async function drawn(svg: string): Promise<Uint8Array> {
  const current = thread ?? new Worker(new URL(`png-thread${extname(import.meta.url)}`, import.meta.url));
  if (!thread) current.on('error', () => (thread = null)); // Without a listener, an error of the thread would end the server.
  thread = current;
  current.ref();
  try {
    current.postMessage(svg, []);
    const [answer] = (await once(current, 'message', { signal: AbortSignal.timeout(maxTime) })) as [Drawn];
    if ('reason' in answer) throw new Error(`The picture cannot be drawn: ${answer.reason}`);
    current.unref();
    return answer.png;
  } catch (cause) {
    thread = null;
    void current.terminate();
    throw cause;
  }
}
