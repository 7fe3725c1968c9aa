import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/chrome.ts'],
    // What a developer has changed in var/ is no part of a test.
    env: { DATA_DIR: join(tmpdir(), `egret-no-store-${process.pid}`) },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A machine with other work to do is slower, never wrong.
    expect: { poll: { timeout: 20_000 } },
    isolate: false,
    // Many tests wait for a process or a browser: a worker for each core, the default leaves one out.
    maxWorkers: '100%',
  },
});
