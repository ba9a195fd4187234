/** Shows the progress of long work in the terminal. */
import type { Progress } from '../seed/progress.ts';

/** Does some work. If it takes longer than a moment, a terminal shows its progress in a line, which is erased at the end. */
export function withProgress<Result>(work: (progress: Progress) => Result): Result {
  const soon = performance.now() + 800;
  let isShown = false;
  let [step, started, shown] = ['', 0, 0];
  try {
    return work((done, what) => {
      const now = performance.now();
      if (what !== step) [step, started, shown] = [what, now, now];
      if (!process.stderr.isTTY || now < soon || (done !== null && now - shown < 200)) return;
      [isShown, shown] = [true, now];
      const rate = Math.round((done ?? 0) / ((now - started) / 1000));
      const line = done === null ? `${what} …` : `${done.toLocaleString('en')} ${what}, ${rate.toLocaleString('en')} per second`;
      process.stderr.write(`\r${line} \x1b[K`);
    });
  } finally {
    if (isShown) process.stderr.write('\r\x1b[K');
  }
}
