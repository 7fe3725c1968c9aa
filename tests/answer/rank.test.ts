import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/answer/resolve.ts';
import { level } from '../facts/small.ts';
import { APPLES, base, period, rank, said, subject } from './grow.ts';

const apples = base(APPLES);

describe('the highest of the years', () => {
  it('leaves out doubtful figures, gaps and other units, and says so', () => {
    expect(said(apples, rank(subject('apples')))).toEqual([
      'Highest of 3 on file: apples, Town, 2024: CNY 6.00 billion',
      '1. 2024: CNY 6.00 billion',
      '2. 2021: CNY 5.50 billion',
      '3. 2020: CNY 5.00 billion',
      'Not on file, so not ranked: 2022.',
      'Left out, because the printed figure is doubtful: 2023.',
      'On file in another unit, not comparable: 2019: USD 0.7 billion.',
    ]);
  });

  it('is the lowest when that is asked', () => {
    expect(said(apples, rank(subject('apples'), { order: 'lowest' }))[0]).toContain('2020: CNY 5.00 billion');
    expect(said(apples, rank(subject('apples'), { order: 'lowest' }), 'zh-Hans')[0]).toMatch(/最低.*50亿元/);
  });

  it('is two of them where the rounding cannot tell', () => {
    const close = base({ observations: [level('fair', '2020', '7.0'), level('fair', '2021', '7.02')] });
    expect(resolve(close, rank(subject('fair')))).toMatchObject({ tied: 2 });
    expect(said(close, rank(subject('fair')))[0]).toMatch(/^Highest, not to be told apart as printed/);
  });

  it('stays on this side of a change of definition', () => {
    const broken = base({
      observations: [level('apples', '2029', '9'), level('apples', '2031', '5'), level('apples', '2032', '6')],
    });
    const lines = said(broken, rank(subject('apples')));
    expect(lines[0]).toContain('2032: CNY 6 billion');
    expect(lines).toContain('Left out, because the definition changed in 2030: 2029: CNY 9 billion.');
  });

  it('is no ranking where there is one figure', () => {
    const one = base({ observations: [level('fair', '2020', '7')] });
    expect(said(one, rank(subject('fair')))).toContain(
      'It is the only figure on file that compares, so this is no ranking.',
    );
  });

  it('keeps to the kind of period and the span that were asked for', () => {
    const halves = base({
      observations: [
        level('fair', '2020', '9'),
        level('fair', '2021', '8'),
        level('fair', '2021-H1', '3'),
        level('fair', '2022-H1', '4'),
      ],
    });
    expect(said(halves, rank(subject('fair'), { grain: 'half' }))[0]).toContain('first half of 2022: CNY 4 billion');
    expect(said(halves, rank(subject('fair'), { grain: 'year', from: period('2021') }))[0]).toContain('CNY 8 billion');
    const backwards = rank(subject('fair'), { from: period('2022'), to: period('2020') });
    expect(resolve(halves, backwards)).toMatchObject({ status: 'unknown', reason: 'range-backwards' });
  });
});

describe('the largest member', () => {
  const over = { dimension: 'colour' };

  it('is taken from one period, all parts of the whole, or is said to be among those on file', () => {
    const whole = said(apples, rank(subject('apples'), { over }));
    expect(whole.slice(0, 3)).toEqual([
      'Highest of 2 on file: apples, green, Town, 2024: CNY 3.50 billion',
      '1. green: CNY 3.50 billion',
      '2. red: CNY 2.50 billion',
    ]);
    expect(whole.join('\n')).not.toMatch(/may be larger/);
    const some = base({
      observations: ['red', 'green'].map((colour, n) => level('fair', '2020', `${n + 1}`, { breakdown: { colour } })),
    });
    expect(said(some, rank(subject('fair'), { over })).join('\n')).toMatch(/Only these 2 are on file/);
  });

  it('names the period that it filled in', () => {
    expect(said(apples, rank(subject('apples'), { over }))).toContain(
      'No period was given: 2024 is the latest on file.',
    );
  });

  it('of a period with nothing on file is none', () => {
    const target = { subjects: [subject('apples')], open: [], period: period('2010') };
    expect(resolve(apples, rank(subject('apples'), { over, target }))).toMatchObject({
      status: 'unknown',
      reason: 'period',
    });
  });

  it('never ranks a running total or a plan', () => {
    for (const dimension of ['span', 'basis'])
      expect(resolve(apples, rank(subject('apples'), { over: { dimension } })).status).toBe('unknown');
  });
});
