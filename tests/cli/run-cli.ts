import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The real command line as a process of its own, as `npm run` starts it. */
export function runCli(
  args: readonly string[],
  { input = '', data }: { readonly input?: string; readonly data?: string } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'src/cli.ts', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...(data === undefined ? {} : { EGRET_DATA: data }) },
  });
  return { code: status, out: stdout, err: stderr };
}
