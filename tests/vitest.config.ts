import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/chrome.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    isolate: false,
    // Many tests wait for a process or a browser: a worker for each core, the default leaves one out.
    maxWorkers: '100%',
  },
});
