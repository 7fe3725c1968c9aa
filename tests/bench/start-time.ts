import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Times, timesOf } from './timing.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** From starting `npm run ask` to its end, which is when the answer is printed. */
export function startTimes(count: number): Times {
  const all = Array.from({ length: count }, () => {
    const start = performance.now();
    const run = spawnSync('npm', ['run', '--silent', 'ask', '--', 'services trade, first half of 2021'], { cwd: ROOT });
    if (run.status !== 0) throw new Error(run.stderr.toString());
    return performance.now() - start;
  });
  return timesOf(all);
}
