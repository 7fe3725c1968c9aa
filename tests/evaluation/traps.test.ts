import { describe, expect, it } from 'vitest';
import type { Answer, Figure } from '../../src/answer/answer.ts';
import { cellOf } from '../../src/evaluation/traps/cell.ts';
import { type Asked, verdictOf } from '../../src/evaluation/traps/oracle.ts';
import { otherStretches, otherYears } from '../../src/evaluation/traps/other-periods.ts';
import { parsePeriod } from '../../src/facts/period.ts';
import { built, growth, level } from '../facts/small.ts';

const { base } = built({
  observations: [
    level('apples', '2020', '5', { alsoReported: [{ value: '0.7', unit: 'USD', scale: 'billion' }] }),
    growth('apples', '2020', '10'),
    level('apples', '2020', '2', { breakdown: { colour: 'red' } }),
    level('apples-out', '2020', '3'),
    growth('juice', '2020', '4'),
  ],
});
const find = (id: string) => {
  const o = base.observation(id);
  if (!o) throw new Error(`${id} is not on file`);
  return o;
};
const apples = find('apples/2020');
const reported = (id: string): Figure => ({ kind: 'reported', observation: find(id), shown: find(id).quantity });
const answered = (figure: Figure, more: object = {}): Answer => ({
  status: 'answered',
  kind: 'figure',
  about: 'figure',
  figure,
  premises: [],
  context: [],
  disputes: [],
  facts: [],
  cited: [],
  assumed: [],
  ...more,
});
const unknown: Answer = { status: 'unknown', facts: [], reason: 'indicator', near: [] };
const asked = (change: object = {}): Asked => ({ cell: { ...cellOf(apples), ...change } });
const year2019 = { period: parsePeriod('2019') };

describe('the oracle', () => {
  it.each<[string, Asked, Answer, string]>([
    ['the very figure', asked(), answered(reported('apples/2020')), 'right'],
    ['another year', asked(year2019), answered(reported('apples/2020')), 'wrong'],
    ['another indicator', asked({ indicator: 'apples-out' }), answered(reported('apples/2020')), 'wrong'],
    ['another measure', asked({ measure: 'growth' }), answered(reported('apples/2020')), 'wrong'],
    ['another place', asked({ place: 'land' }), answered(reported('apples/2020')), 'wrong'],
    ['the whole for a part', asked({ breakdown: { colour: 'red' } }), answered(reported('apples/2020')), 'wrong'],
    ['a part for the whole', asked(), answered(reported('apples/colour=red/2020')), 'wrong'],
    ['something that no fact is about', { cell: undefined }, answered(reported('apples/2020')), 'wrong'],
    ['no figure where none is', asked(year2019), unknown, 'right'],
    ['no figure of nothing', { cell: undefined }, unknown, 'right'],
    ['no figure where one is', asked(), unknown, 'missed'],
    [
      'a statement for a figure',
      asked(),
      { ...answered(reported('apples/2020')), kind: 'sources', sources: [] } as Answer,
      'wrong',
    ],
  ])('%s', (_, question, answer, verdict) => {
    expect(verdictOf(base, question, answer)).toBe(verdict);
  });

  it.each<[string, readonly string[], string]>([
    ['from its own inputs', ['apples/2020', 'apples/2020/growth'], 'right'],
    ['from another level', ['apples-out/2020', 'apples/2020/growth'], 'wrong'],
    ['from half of them', ['apples/2020'], 'wrong'],
  ])('a derived level before: %s', (_, inputs, verdict) => {
    const value = apples.quantity;
    const derived = { formula: 'level-before', inputs: inputs.map(find), unit: value.unit } as never;
    expect(verdictOf(base, asked(year2019), answered({ kind: 'derived', derived }))).toBe(verdict);
  });

  it('wants the currency that was asked for, or the word that there is none', () => {
    const inDollars: Asked = { ...asked(), currency: 'USD' };
    const [dollars] = apples.alsoReported;
    if (!dollars) throw new Error('no dollars');
    expect(verdictOf(base, inDollars, answered({ kind: 'reported', observation: apples, shown: dollars }))).toBe(
      'right',
    );
    expect(verdictOf(base, inDollars, answered(reported('apples/2020')))).toBe('wrong');
    expect(verdictOf(base, inDollars, answered(reported('apples/2020'), { missingCurrency: 'USD' }))).toBe('right');
  });

  it('takes the main measure where a name alone was asked and no level is published', () => {
    const juice: Asked = { cell: { ...cellOf(find('juice/2020/growth')), measure: 'level' } };
    const figure = answered(reported('juice/2020/growth'));
    expect(verdictOf(base, juice, figure)).toBe('wrong');
    expect(verdictOf(base, { ...juice, loose: true }, figure)).toBe('right');
  });
});

describe('other periods', () => {
  const ids = (list: readonly { readonly id: string }[]) => list.map((p) => p.id);
  it('never give the same period again', () => {
    for (const id of ['2020', '2021-H1', '2020-Q1', '2020-06', '2021-01/2021-10', 'asof:2021-08']) {
      const period = parsePeriod(id);
      if (!period) throw new Error(id);
      expect(ids([...otherYears(period), ...otherStretches(period)])).not.toContain(id);
    }
  });

  it('know the half from the year', () => {
    const half = parsePeriod('2021-H1');
    expect(half && ids(otherStretches(half))).toEqual(
      expect.arrayContaining(['2021', '2021-H2', '2021-Q1', '2021-06']),
    );
  });
});
