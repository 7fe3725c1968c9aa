import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { StorePlace } from '../../src/curation/store/store.ts';

/** A new embedded store, removed after the test. */
export function sqlitePlace(): StorePlace {
  const folder = mkdtempSync(join(tmpdir(), 'egret-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder: join(folder, 'made', 'on-open') };
}
