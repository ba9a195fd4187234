/** The thread that draws SVG as PNG, with fonts of its own: a machine need not have any. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Drawn } from './png.ts';

const [renderer, ...fonts] = await Promise.all(
  [
    import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'),
    import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
    import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf'),
  ].map((url) => readFile(new URL(url))),
);
await initWasm(renderer!);

parentPort?.on('message', (svg: string) => parentPort?.postMessage(answerTo(svg), []));

function answerTo(svg: string): Drawn {
  try {
    const picture = new Resvg(svg, { font: { fontBuffers: fonts, defaultFontFamily: 'DejaVu Sans' } });
    try {
      return { png: picture.render().asPng() };
    } finally {
      picture.free();
    }
  } catch (cause) {
    return { reason: String(cause) };
  }
}
