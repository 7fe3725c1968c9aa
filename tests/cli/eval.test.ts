import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'egret-eval-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, lines: readonly object[]): string => {
  const file = join(folder, name);
  writeFileSync(file, lines.map((l) => JSON.stringify(l)).join('\n'));
  return file;
};
const line = (id: string, q: string, expected: object) => ({
  id,
  lang: 'en',
  class: 'direct',
  q,
  expect: { status: ['answered'], facts: [], numbers: [], forbid: [], ...expected },
});

describe('eval', () => {
  const file = write('three.jsonl', [
    line('good', 'services trade in the first half of 2021', { facts: ['B1'], numbers: ['34.32'] }),
    line('wrong', 'services trade in the first half of 2021', { facts: ['A1'], numbers: ['53.38'], forbid: ['34.32'] }),
    line('missed', 'services trade of Shenzhen in 2021', {}),
  ]);

  it('counts what passed, what was answered wrongly and what was wrongly abstained from', async () => {
    const { code, out } = await runHere(['eval', file]);
    expect(out).toMatch(/\| direct +\| +3 \| +1 \| +33\.3 % \| +1 \| +1 \|/);
    expect(out).toMatch(/\| en +\| +3 \|/);
    expect(code).toBe(0);
  });

  it('--failures says why', async () => {
    const { out } = await runHere(['eval', file, '--failures']);
    expect(out).toContain('wrong  wrong (direct, en): services trade in the first half of 2021');
    expect(out).toContain('does not rest on A1; does not say 53.38; the headline says 34.32');
    expect(out).toContain('unknown, not answered');
    expect(out).not.toContain('good (direct');
  });

  it.each([
    ['a file that is not there', () => join(folder, 'none.jsonl'), 'there is no such file'],
    ['a line that is no question', () => write('bad.jsonl', [{ id: 'x' }]), 'line 1: this is no question line'],
  ])('%s: a clear sentence', async (_, made, sentence) => {
    const { code, err } = await runHere(['eval', made()]);
    expect(err).toContain(sentence);
    expect(code).toBe(1);
  });
});
