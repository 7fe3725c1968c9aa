import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCli, runHere } from './run-cli.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'egret-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : content.join('\n'));
  return path;
}

async function cli(...args: string[]) {
  vi.stubEnv('DATA_DIR', join(folder, 'store'));
  return runHere(args);
}

const HEADER =
  'indicator,period,value,unit,scale,paragraph,source,source_title,publisher,url,published,source_kind,source_language';
const PAGE = 'page,A page,The city,https://example.org/page,2024-08-01,official,en';
const figure = (value: string) => `goods-exports,2024-H1,${value},CNY,billion,2,${PAGE}`;

describe('import', () => {
  it('makes a proposal of a table, which approving makes a fact with a past', async () => {
    const path = file('july.csv', [HEADER, figure('250.10')]);
    const imported = await cli('import', path);
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(imported.out).toMatch(/1 \(line 2\) {2}new {2}page\/goods-exports\/2024-H1 {2}250\.10 billion CNY/);
    expect((await cli('review')).out).toMatch(/^1: july\.csv \(1 line, by command-line, waits for review\)\n$/);
    expect((await cli('review', 'approve', '1')).out).toMatch(/revision 1: 2 records changed/);
    const { out } = await cli('history', '--indicator', '出口额', '--period', '2024-H1');
    expect(out).toMatch(
      /revision 1 {2}command-line {2}goods-exports\/2024-H1 \(page\): 250\.10 billion CNY {2}"july\.csv"/,
    );
    expect((await cli('review', 'rollback', '1', '--why', 'a slip')).out).toContain('revision 2');
    expect((await cli('review')).out).toMatch(/Nothing waits/);
  });

  it('is what every other command then answers from, once it is approved', async () => {
    const path = file('july.csv', [HEADER, figure('250.10')]);
    const question = 'Xiamen exports, first half of 2024';
    const text = file('text.txt', 'In the first half of 2024, exports of Xiamen were worth 250.1 billion yuan.');
    const said = async () => {
      const asked = await cli('ask', question);
      const checked = await cli('check-text', text);
      const exported = await cli('export', '--format', 'csv');
      const extracted = await cli('extract', text, '--published', '2024-08-01');
      return [
        asked.out.includes('250.10 billion'),
        checked.out.includes('1 matches'),
        exported.out.includes('goods-exports/2024-H1,'),
        extracted.out.includes('same'),
      ];
    };
    expect(await said()).toEqual([false, false, false, false]);
    await cli('import', path);
    expect(await said()).toEqual([false, false, false, false]);
    await cli('review', 'approve', '1');
    expect(await said()).toEqual([true, true, true, true]);
  });

  it('takes a data file in at once with --approve, as a process of its own', () => {
    const page = {
      source: {
        id: 'page',
        title: 'A page',
        publisher: 'The city',
        site: 'example.org',
        url: 'https://example.org/page',
        published: '2024-08-01',
        language: 'en',
        kind: 'official',
      },
      observations: [
        { indicator: 'goods-exports', period: '2024-H1', value: '250.10', unit: 'CNY', scale: 'billion', paragraph: 2 },
      ],
    };
    vi.stubEnv('DATA_DIR', join(folder, 'store'));
    const ran = runCli(['import', file('page.json', JSON.stringify(page, undefined, 1)), '--approve']);
    vi.unstubAllEnvs();
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('Proposal 1 is revision 1');
  });

  it('knows its own export again, all of it', async () => {
    const exported = await cli('export', '--format', 'csv');
    const { out, err } = await cli('import', file('all.csv', exported.out));
    expect(err).toBe('');
    const verdicts = out.split('\n').flatMap((line) => /^ {2}\d+ \(line \d+\) {2}(\S+)/.exec(line)?.[1] ?? []);
    expect(verdicts.length).toBeGreaterThan(400);
    expect(new Set(verdicts)).toEqual(new Set(['same']));
    const json = await cli('export', '--format', 'json');
    const again = await cli('import', file('all.json', json.out));
    expect(again.err).toBe('');
    expect(again.out.match(/ {2}same {2}/g)).toHaveLength(verdicts.length);
    expect((await cli('review', 'approve', '1')).err).toMatch(/on file already/);
    // Taken in at once it leaves nothing behind that somebody would have to reject.
    const at = await cli('import', file('all.csv', exported.out), '--approve');
    expect([at.code, at.err]).toEqual([0, '']);
    expect(at.out).toMatch(/on file already/);
    expect((await cli('review')).out).not.toMatch(/^3:/m);
  });

  it.each([
    ['the value alone', 'value', '999.9', /:\d+: value and printed say different things/],
    ['no number in its place', 'value', 'abc', /:\d+: value and printed say different things/],
    ['the amount alone', 'amount', '1', /:\d+: amount and printed say different things/],
  ])(
    'a figure of an export that was changed in one of its columns, %s, is no “same”',
    async (_, column, value, said) => {
      const { out } = await cli('export', '--format', 'json');
      const { observations, ...rest } = JSON.parse(out) as { observations: Record<string, string>[] };
      const changed = observations.map((row, i) => (i === 3 ? { ...row, [column]: value } : row));
      const { code, err } = await cli('import', file('all.json', JSON.stringify({ ...rest, observations: changed })));
      expect([code, err]).toEqual([1, expect.stringMatching(said)]);
    },
  );

  it('takes in what a data file says anew of a publication', async () => {
    const { out } = await cli('export', '--format', 'json');
    const { observations } = JSON.parse(out) as { observations: Record<string, string>[] };
    const page = observations[0]?.source ?? '';
    const all = observations.map((row) => (row.source === page ? { ...row, published: '2024-11-05' } : row));
    const { out: said, err } = await cli(
      'import',
      file('all.json', JSON.stringify({ observations: all })),
      '--approve',
    );
    expect(err).toBe('');
    expect(said).toMatch(/correction .*2024-11-04 → .*2024-11-05/);
    expect((await cli('export', '--format', 'csv')).out).toContain('2024-11-05');
  });

  it('names the columns that describe a new publication', async () => {
    const { err } = await cli(
      'import',
      file('a.csv', ['indicator,period,value,unit,scale,paragraph,source', 'gdp,2024,1,CNY,billion,1,new']),
    );
    expect(err).toMatch(/source_title.*source_kind|source_kind.*source_title/);
    expect(err).toContain('source_language');
  });

  it('stops a slip of scale with the sum shown, and changes nothing', async () => {
    const row = (indicator: string, value: string, scale: string) =>
      `${indicator},2024-H1,${value},CNY,${scale},2,${PAGE}`;
    const rows = [
      row('goods-trade', '2.95', 'trillion'),
      row('goods-exports', '167.17', 'billion'),
      row('goods-imports', '128.25', 'billion'),
    ];
    const { code, out, err } = await cli('import', file('slip.csv', [HEADER, ...rows]), '--approve');
    expect(code).toBe(1);
    expect(out).toMatch(/1 \(line 2\) {2}breaks a rule/);
    expect(err).toContain('167.17 billion + 128.25 billion = 295.42 billion, not 2.95 trillion');
    expect((await cli('history', '--indicator', 'goods-trade', '--period', '2024-H1')).out).toMatch(
      /ever been on file/,
    );
  });

  /** `[what is wrong, file name, its content, what is said]` */
  const WRONG: readonly (readonly [string, string, string | readonly string[], readonly RegExp[]])[] = [
    [
      'a column is misspelt',
      'a.csv',
      [HEADER.replace('unit', 'unti'), figure('1')],
      [/a\.csv:1: the column "unti" is not known/, /:1: the column "unit" is missing/],
    ],
    ['a cell too many', 'a.csv', [HEADER, figure('1'), `${figure('2')},x`], [/a\.csv:3: .*columns/]],
    ['a value is missing', 'a.csv', [HEADER, figure('1'), '', figure('')], [/a\.csv:4: value is missing/]],
    [
      'a period that is none, after a quoted line break',
      'a.csv',
      [HEADER, figure('1').replace('A page', '"A\npage"'), figure('2').replace('2024-H1', '2024-H3')],
      [/a\.csv:4: period: is no period/],
    ],
    [
      'a page that nobody knows',
      'a.csv',
      ['indicator,period,value,unit,paragraph,source', 'gdp,2024,1,CNY,1,nowhere'],
      [/a\.csv:2: the publication "nowhere" is not on file, and source_title.* are missing/],
    ],
    ['nothing but a header', 'a.csv', [HEADER], [/no figure/]],
    ['no JSON', 'a.json', '{\n "source": {},\n oops', [/a\.json:3: this is not valid JSON/]],
    ['other JSON', 'a.json', '[1, 2]', [/a\.json:1: this is neither/]],
    [
      'a record without its page',
      'a.json',
      '{\n "observations": [\n  {"indicator": "gdp"}\n ]\n}',
      [/a\.json:3: this is neither/],
    ],
    [
      'a wrong field in a data file',
      'a.json',
      '{"source": {"id": "page"},\n"observations": [\n{"indicator": "gdp",\n"period": "2024-13"}]}',
      [/:1: the publication "page"/, /:3: value is missing/, /:4: period: is no period/],
    ],
    ['another kind of file', 'a.xlsx', 'PK', [/neither \.json nor \.csv/]],
  ];
  it.each(WRONG)('%s: said with its line, and nothing is taken in', async (_, name, content, said) => {
    const { code, out, err } = await cli('import', file(name, content));
    expect([code, out]).toEqual([1, '']);
    for (const sentence of said) expect(err).toMatch(sentence);
    expect(err).toMatch(/nothing of the file was taken in/);
    expect(err).not.toMatch(/ at .*\.ts/);
  });

  it('says in one sentence that a file or the store is not there', async () => {
    expect((await cli('import', join(folder, 'none.csv'))).err).toMatch(
      /^\S+none\.csv cannot be read: there is no such file\.\n$/,
    );
    expect((await cli('import')).err).toMatch(/^Name one file/);
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none');
    const { code, err } = await cli('review');
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(err).toMatch(/The store cannot be opened \(.*ECONNREFUSED/);
  });
});

describe('review', () => {
  it('wants a reason to return or reject, and says what has happened since', async () => {
    await cli('import', file('july.csv', [HEADER, figure('250.10')]));
    expect((await cli('review', 'reject', '1')).err).toBe('Give a reason: --why TEXT.\n');
    expect((await cli('review', 'return', '1', '--why', 'which page?')).code).toBe(0);
    expect((await cli('review', 'approve', '1')).err).toMatch(/is returned/);
    expect((await cli('review', 'reject', '1', '--why', 'none')).code).toBe(0);
    expect((await cli('review', 'show', '1')).out).toMatch(/rejected/);
    expect((await cli('review', 'approve', '7')).err).toMatch(/no such proposal/);
    expect((await cli('review', 'frobnicate')).err).toMatch(/^Use review/);
    expect((await cli('review', 'approve', 'x')).err).toMatch(/^Use review/);
    expect((await cli('review', 'conflicts')).out).toMatch(/agree/);
  });
});

it('history wants an indicator and a period that are', async () => {
  expect((await cli('history')).err).toMatch(/^Name an indicator/);
  expect((await cli('history', '--indicator', 'gdp', '--period', 'soon')).err).toMatch(/no period/);
  expect((await cli('history', '--indicator', 'unicorns')).err).toMatch(/no indicator "unicorns"/);
  const { out } = await cli('history', '--indicator', 'gdp', '--period', '2019', '--json');
  expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ revision: 0, kind: 'shipped', cell: 'gdp/2019' }));
});
