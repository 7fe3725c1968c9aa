import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { run } from '../../src/cli/run.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Given {
  readonly input?: string;
  /** The data folder, where it is not the shipped one. */
  readonly data?: string;
}

/** The real command line as a process of its own, as `npm run` starts it. */
export function runCli(args: readonly string[], { input = '', data }: Given = {}): Ran {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'src/cli.ts', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...(data === undefined ? {} : { EGRET_DATA: data }) },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same without the half second that a process takes to start, for the many cases. */
export async function runHere(args: readonly string[], { input = '', data }: Given = {}): Promise<Ran> {
  const said = { out: '', err: '' };
  if (data !== undefined) vi.stubEnv('EGRET_DATA', data);
  const code = await run(args, {
    input: Readable.from([input]),
    out: (line) => {
      said.out += `${line}\n`;
    },
    err: (line) => {
      said.err += `${line}\n`;
    },
    now: () => new Date('2026-01-01'),
  });
  vi.unstubAllEnvs();
  return { code, ...said };
}
