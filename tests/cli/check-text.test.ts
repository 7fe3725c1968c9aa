import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli, runHere } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'egret-check-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

const WRONG = 'Last year Xiamen’s exports were 403.73 billion yuan, up 20.6 percent.';

describe('check-text', () => {
  it('reports on a file, with sources', async () => {
    const { code, out } = await runHere(['check-text', write('a.txt', WRONG), '--published', '2022-01-21']);
    expect(code).toBe(0);
    expect(out).toContain('2 figures: 1 matches, 1 differs.');
    expect(out).toContain(
      '“403.73 billion yuan” differs by −6.27%. On file: Goods exports, Xiamen, 2021: CNY 430.73 billion',
    );
    expect(out).toContain('https://');
  });

  it.each([
    ['up 21.6 percent', 'differs by +1 point.', 'one point is not “points”'],
    ['up 23.6 percent', 'differs by +3 points.', 'more than one'],
  ])('a growth rate “%s” %s (%s)', async (claim, said) => {
    const text = write('points.txt', `Last year Xiamen’s exports were 430.73 billion yuan, ${claim}.`);
    expect((await runHere(['check-text', text, '--published', '2022-01-21'])).out).toContain(said);
  });

  it('--jsonl answers lines in order and names the one that is none', async () => {
    const input =
      '{"id":"a","text":"2021年厦门出口4307.3亿元，进口下降35.3%。"}\nnonsense\n{"id":2,"text":"no figure"}\n';
    const { code, out, err } = await runHere(['check-text', '--jsonl', '-'], { input });
    expect(code).toBe(1);
    const lines = out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      id: 'a',
      claims: [
        {
          value: '4307.3',
          unit: 'CNY',
          scale: 'hundred-million',
          span: [9, 17],
          verdict: 'matches',
          fact: 'goods-exports/2021',
        },
        { value: '-35.3', unit: 'percent', verdict: 'differs', points: '-70.6' },
      ],
    });
    expect(lines[1]).toEqual({ id: 2, claims: [] });
    expect(err).toContain('line 2:');
  });

  it('--jsonl reads a file as well, and a line’s own day of publication', async () => {
    const file = write('b.jsonl', JSON.stringify({ id: 1, text: WRONG, published: '2022-01-21' }));
    const { out } = await runHere(['check-text', '--jsonl', file]);
    expect(JSON.parse(out).claims.map((c: { verdict: string }) => c.verdict)).toEqual(['differs', 'matches']);
  });

  it.each<[string, readonly string[], string]>([
    ['no such file', ['check-text', '/nowhere.txt'], 'there is no such file'],
    ['no day', ['check-text', '--published', 'June', '-'], 'is no day'],
    ['an option that is not there', ['check-text', '--yaml'], '--yaml'],
  ])('says in one sentence what is wrong: %s', async (_, args, sentence) => {
    const { code, err } = await runHere(args);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('extract', () => {
  it('prints the candidates of an article and what they are to the base', async () => {
    const { code, out } = await runHere([
      'extract',
      write('c.md', `# Trade\n\n${WRONG}\n`),
      '--published',
      '2022-01-21',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('conflict (goods-exports/2021)  403.73 billion yuan');
    expect(out).toContain('2 figures: 1 conflict, 1 same.');
  });

  it('--json leaves open fields null', async () => {
    const text = 'Xiamen’s registered drones numbered 12,300 in 2021.';
    const { out } = await runHere(['extract', write('d.txt', text), '--published', '2022-01-21', '--json']);
    expect(JSON.parse(out)).toMatchObject([
      {
        indicator: null,
        period: '2021',
        value: '12300',
        scale: 'one',
        paragraph: 1,
        span: [36, 42],
        status: 'open',
        open: ['indicator'],
      },
    ]);
  });

  it.each<[string, readonly string[], string]>([
    ['no file named', ['extract'], 'Name the file'],
    ['no such file', ['extract', '/nowhere.txt'], 'there is no such file'],
    ['no day', ['extract', 'x.txt', '--published', '2021-13-40'], 'is no day'],
  ])('says in one sentence what is wrong: %s', async (_, args, sentence) => {
    const { code, err } = await runHere(args);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });
});

describe('eval', () => {
  it('--check prints the precision of every verdict', async () => {
    const { code, out } = await runHere(['eval', '--check', '--failures']);
    expect(code).toBe(0);
    expect(out).toMatch(/\| differs +\|/);
    expect(out).toContain('wrongly “differs”');
  });

  it('--extract prints recall and the fields', async () => {
    const { code, out } = await runHere(['eval', '--extract']);
    expect(code).toBe(0);
    expect(out).toMatch(/\| period +\|/);
  });

  it('starts as npm starts it', () => {
    const { code, out } = runCli(['check-text', '--jsonl'], { input: '{"id":1,"text":"厦门2021年出口4307.3亿元"}\n' });
    expect(code).toBe(0);
    expect(JSON.parse(out).claims[0].verdict).toBe('matches');
  });
});
