import { describe, expect, it } from 'vitest';
import { runCli, runHere } from './run-cli.ts';

const QUESTION = "How much was Xiamen's services trade in the first half of 2021?";
const lines = (out: string): { id: string; status: string; facts: string[]; headline: string; text: string }[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('ask', () => {
  it('prints the answer and its source', () => {
    const { code, out, err } = runCli(['ask', QUESTION]);
    expect(out).toMatch(/^Services trade.*: CNY 34\.32 billion\n/);
    expect(out.trim().split('\n').at(-1)).toMatch(/^Source: .*https:/);
    expect([code, err]).toEqual([0, '']);
  });

  it('takes unquoted words as one question', async () => {
    expect((await runHere(['ask', 'services', 'trade', '2021', 'H1'])).out).toContain('34.32 billion');
  });

  it('--json prints the whole typed answer', async () => {
    const { out } = await runHere(['ask', QUESTION, '--json']);
    const { status, headline, text, answer, query, trace } = JSON.parse(out);
    expect(status).toBe('answered');
    expect(text.startsWith(headline)).toBe(true);
    expect(answer.figure.observation).toMatchObject({
      id: 'services-trade/2021-H1',
      quantity: { printed: '34.32', unit: 'CNY', scale: 'billion' },
    });
    expect(query.target.period.id).toBe('2021-H1');
    expect(trace).toBeUndefined();
  });

  it('--explain shows how it came about', async () => {
    const { out } = await runHere(['ask', 'offshore outsuorcing contract value', '--explain']);
    for (const part of [
      'read:',
      'subject',
      '(as "outsourcing")',
      'candidates:',
      'assumed:',
      'latest-period  2020',
      'facts:',
    ])
      expect(out).toContain(part);
    expect(out).toContain('offshore-outsourcing-contracts/2020');
  });

  it.each([
    ['zh', '343.2亿元'],
    ['zh-Hant', '343.2億元'],
  ])('--lang %s answers in that language', async (language, figure) => {
    expect((await runHere(['ask', QUESTION, '--lang', language])).out).toContain(figure);
  });

  it.each([
    ['nothing to ask', ['ask'], 'Ask something'],
    ['an unknown language', ['ask', 'x', '--lang', 'xx'], '--lang xx is not known'],
    ['an unknown option', ['ask', 'x', '--loud'], "Unknown option '--loud'"],
    ['an unknown command', ['sing'], 'There is no command "sing"'],
    ['no command', [], 'No command was given'],
  ])('%s: one sentence, exit code 1', async (_, args, sentence) => {
    const { code, out, err } = await runHere(args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('--help tells how every command is used, or the one that it follows', async () => {
    const all = await runHere(['--help']);
    const [, known = ''] = /use one of ([^(]*) \(/.exec((await runHere(['sing'])).err) ?? [];
    for (const name of known.split(', ')) expect(all.out).toContain(`npm run ${name}`);
    const one = await runHere(['review', '--help']);
    expect([one.code, one.err]).toEqual([0, '']);
    expect(one.out).toMatch(/approve N[\s\S]*rollback/);
    expect(one.out).not.toContain('npm run ask');
  });

  it.each([
    ['an empty question', ''],
    ['6,000 characters', 'x'.repeat(6_000)],
    ['control characters', '\u0001\u0002\u001b[31m'],
  ])('%s: one clear sentence', async (_, question) => {
    const { code, out } = await runHere(['ask', question]);
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(out).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

describe('ask --jsonl', () => {
  it('answers line by line, in order', async () => {
    const input = [
      { id: 'one', q: QUESTION },
      { id: 2, turns: ['offshore outsourcing contract value in 2020?', 'and executed?'] },
      { id: 'three', q: 'services trade of Shenzhen in 2021' },
      { id: 'four', q: 'in dollars?' },
    ];
    const { code, out } = await runHere(['ask', '--jsonl'], { input: input.map((l) => JSON.stringify(l)).join('\n') });
    const [one, two, three, four] = lines(out);
    expect(code).toBe(0);
    expect(one).toMatchObject({ id: 'one', status: 'answered' });
    expect(one?.facts).toContain('services-trade/2021-H1');
    expect(one?.text.split('\n')[0]).toBe(one?.headline);
    expect(two).toMatchObject({ id: 2, status: 'answered', headline: expect.stringContaining('33.08') });
    expect(three).toMatchObject({ id: 'three', status: 'unknown', reason: 'place', facts: [] });
    expect(four?.headline).not.toContain('8.23');
  });

  it('names a line that it cannot read, answers the others, and ends with 1', () => {
    const input = `{"id":"a","q":"GDP 2019"}\n{"id":"b",\n\n[]\n{"id":"c","turns":[]}\n{"id":"d","q":"GDP 2018"}\n`;
    const { code, out, err } = runCli(['ask', '--jsonl'], { input });
    expect(lines(out).map((l) => l.id)).toEqual(['a', 'd']);
    expect(err.match(/^line \d+: /gm)).toEqual(['line 2: ', 'line 4: ', 'line 5: ']);
    expect(code).toBe(1);
  });

  it('takes a byte order mark and Windows line ends', async () => {
    const { code, out } = await runHere(['ask', '--jsonl'], { input: '\ufeff{"id":"a","q":"GDP 2019"}\r\n' });
    expect([code, lines(out)[0]?.status]).toEqual([0, 'answered']);
  });
});
