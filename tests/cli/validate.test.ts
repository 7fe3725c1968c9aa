import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATA } from '../facts/shipped.ts';
import { runCli, runHere } from './run-cli.ts';

const SOURCE = 'sources/swj-2021-08-27.json';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'egret-data-'));
  cpSync(DATA, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
const editJson = (
  file: string,
  change: (json: Record<string, never[]> & { observations: Record<string, unknown>[] }) => void,
) =>
  edit(file, (text) => {
    const json = JSON.parse(text);
    change(json);
    return JSON.stringify(json, undefined, 2);
  });
const first = (change: Record<string, unknown>) => () =>
  editJson(SOURCE, ({ observations }) => Object.assign(observations[0] ?? {}, change));

/** `[what is broken, how, where it is named, what is said of it]` */
const BREAKAGES: readonly (readonly [string, () => void, string, RegExp])[] = [
  ['a comma is missing', () => edit(SOURCE, (t) => t.replace(',', '')), SOURCE, /not valid JSON.*mend the comma/],
  ['a file is missing', () => rmSync(join(folder, 'places.json')), 'places.json', /missing.*restore it/],
  ['the sources are missing', () => rmSync(join(folder, 'sources'), { recursive: true }), 'sources/', /missing/],
  ['a name is misspelt', first({ indicater: 'x' }), `${SOURCE}#/observations/0`, /indicater.*schema/],
  [
    'an unknown indicator',
    first({ indicator: 'unicorns' }),
    `${SOURCE}#/observations/0/indicator`,
    /no indicator "unicorns".*indicators\.json/,
  ],
  ['an unknown place', first({ place: 'nowhere' }), `${SOURCE}#/observations/0/place`, /no place "nowhere"/],
  ['no period', first({ period: '2021-13' }), `${SOURCE}#/observations/0/period`, /no period.*schema/],
  ['no number', first({ value: 'lots' }), `${SOURCE}#/observations/0/value`, /"lots" is not a number.*digits/],
  ['a unit that does not fit', first({ unit: 'TEU' }), `${SOURCE}#/observations/0/unit`, /unit "TEU".*use CNY/],
  [
    'the same cell twice',
    () => editJson(SOURCE, ({ observations }) => observations.push({ ...observations[0] })),
    SOURCE,
    /states services-trade\/2021-H1.* twice; keep one/,
  ],
  [
    'a file under another name',
    () => renameSync(join(folder, SOURCE), join(folder, 'sources/other.json')),
    'sources/other.json#/source/id',
    /not named after its source.*swj-2021-08-27\.json/,
  ],
  [
    'parts that do not add up',
    () =>
      editJson(SOURCE, ({ observations }) => {
        const done = observations.find((o) => JSON.stringify(o.breakdown) === '{"status":"completed"}');
        if (done) done.value = '14';
      }),
    SOURCE,
    /do not add up/,
  ],
  [
    'a vocabulary file that is none',
    () => edit('vocabulary/fillers.json', () => '{"concepts": {}}'),
    'vocabulary/fillers.json#/concepts',
    /schema/,
  ],
  [
    'a missing word list',
    () => rmSync(join(folder, 'vocabulary/english-words.txt')),
    'vocabulary/english-words.txt',
    /missing/,
  ],
];

describe('validate', () => {
  it('lists the doubts of the shipped data and ends with 0', async () => {
    const { code, out } = await runHere(['validate']);
    expect(out).toMatch(/\d+ figures and 12 statements of \d+ sources: no errors, \d+ doubts?\.\n$/);
    expect(out).not.toMatch(/^error/m);
    expect(code).toBe(0);
  });

  it.each(BREAKAGES)('%s: the file, the place and the remedy, exit code 1', async (_, breakIt, where, said) => {
    breakIt();
    const { code, out } = await runHere(['validate'], { data: folder });
    const named = out.split('\n').filter((line) => line.includes(`  ${where}`));
    expect(named.join('\n')).toMatch(said);
    expect(code).toBe(1);
  });

  it('and then nothing is answered', async () => {
    first({ indicator: 'unicorns' })();
    const { code, out, err } = await runHere(['ask', 'GDP 2019'], { data: folder });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/unicorns.*\n.*1 error/);
  });

  it('names every fault, not the first alone, and says so as a process too', () => {
    first({ indicator: 'unicorns' })();
    edit('vocabulary/fillers.json', () => '{');
    const { code, out } = runCli(['validate'], { data: folder });
    expect(code).toBe(1);
    expect(out).toContain('unicorns');
    expect(out).toContain('vocabulary/fillers.json');
  });
});
