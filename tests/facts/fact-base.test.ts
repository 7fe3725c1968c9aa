import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationId } from '../../src/facts/fact-base.ts';
import { built, growth, INDICATORS, level } from './small.ts';

const series = { indicator: 'apples', place: 'town', breakdown: {}, measure: 'level' } as const;

describe('FactBase', () => {
  it('gives a series in order of time, the fullest of the latest last', () => {
    const { base } = built({
      observations: ['2020', '2019', '2020-Q4', '2020-12', '2018'].map((p, i) =>
        level('apples', p, String(20 - 4 * i)),
      ),
    });
    expect(base.series(series).map((o) => o.period.id)).toEqual(['2018', '2019', '2020-12', '2020-Q4', '2020']);
    expect(base.ofIndicator('apples')).toHaveLength(5);
  });

  it('gives all that two sources say of one cell, the earlier publication first and under the plain id', () => {
    const { base } = built(
      { source: { published: '2021-05-01' }, observations: [level('apples', '2020', '5.2')] },
      { source: { published: '2021-02-01' }, observations: [level('apples', '2020', '5.0')] },
    );
    expect(base.cell(series, '2020').map((o) => [o.id, o.quantity.printed])).toEqual([
      ['apples/2020', '5.0'],
      ['apples/2020~page', '5.2'],
    ]);
    expect(base.observation('apples/2020~page')?.quantity.printed).toBe('5.2');
    expect(base.observations.map((o) => o.id)).toEqual(['apples/2020', 'apples/2020~page']);
    expect(base.ofIndicator('apples').map((o) => o.id)).toEqual(['apples/2020', 'apples/2020~page']);
  });

  it('orders three sources of one cell by date too', () => {
    const days = ['2021-03-01', '2021-01-01', '2021-02-01'];
    const { base } = built(
      ...days.map((published) => ({ source: { published }, observations: [level('apples', '2020', '5')] })),
    );
    expect(base.cell(series, '2020').map((o) => o.source.published)).toEqual([...days].sort());
    expect(new Set(base.observations.map((o) => o.id)).size).toBe(3);
  });

  it('keeps what differs in place, breakdown or measure apart', () => {
    const { base } = built({
      observations: [
        level('apples', '2020', '5'),
        level('apples', '2020', '2', { breakdown: { colour: 'red' } }),
        level('apples', '2020', '9', { place: 'land' }),
        growth('apples', '2020', '5'),
      ],
    });
    expect(base.observations.map((o) => o.id).sort()).toEqual([
      'apples/2020',
      'apples/2020/growth',
      'apples/colour=red/2020',
      'apples@land/2020',
    ]);
    expect(base.cell(series, '2020')).toHaveLength(1);
  });

  it.each([
    '',
    'apples',
    'apples/2021',
    'pears/2020',
    'apples/colour=blue/2020',
    'apples@sea/2020',
    '/',
    'apples/2020~x',
  ])('finds nothing under %j', (id) => {
    expect(built({ observations: [level('apples', '2020', '5')] }).base.observation(id)).toBeUndefined();
  });

  it('finds every observation again by its id', () => {
    const key = fc.record({
      indicator: fc.constantFrom(...INDICATORS.filter((i) => i.unitClass === 'money').map((i) => i.id)),
      place: fc.constantFrom('town', 'land'),
      breakdown: fc.constantFrom({}, { colour: 'red' }, { colour: 'green', span: 'so-far' }),
      period: fc.constantFrom(
        '2020',
        '2020-H1',
        '2020-01/2020-10',
        '2013/2020-08',
        'asof:2020-08',
        '2020-01-01/2020-02-03',
      ),
      measure: fc.constantFrom('level', 'growth', 'share'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(key, { selector: (k) => JSON.stringify(k), maxLength: 12 }), (keys) => {
        const { base } = built({
          observations: keys.map(({ measure, ...rest }) =>
            measure === 'level' ? { ...level('', '', '5'), ...rest } : { ...growth('', '', '5'), ...rest, measure },
          ),
        });
        expect(base.observations).toHaveLength(keys.length);
        for (const o of base.observations) {
          expect(base.observation(o.id)).toBe(o);
          expect(observationId({ ...o, indicator: o.indicator.id }, o.indicator.place)).toBe(o.id);
        }
      }),
    );
  });
});
