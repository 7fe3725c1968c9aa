import { describe, expect, it } from 'vitest';
import { altText } from '../../../src/answer/chart/alt-text.ts';
import { chartFor } from '../../../src/answer/chart/chart-for.ts';
import { resolve } from '../../../src/answer/resolve.ts';
import type { FactBase } from '../../../src/facts/fact-base.ts';
import type { Language } from '../../../src/question/language.ts';
import type { Query, Target } from '../../../src/question/query.ts';
import { level } from '../../facts/small.ts';
import { APPLES, base, period, rank, subject, trend } from '../grow.ts';

const apples = base(APPLES);
const chart = (of: FactBase, query: Query, language: Language = 'en') => chartFor(of, resolve(of, query), language);
const figure = (target: Partial<Target>): Query => ({
  kind: 'figure',
  about: 'figure',
  claims: [],
  target: { subjects: [], open: [], ...target },
});
const compare = (...targets: readonly Partial<Target>[]): Query => ({
  kind: 'compare',
  operation: 'versus',
  claims: [],
  targets: targets.map((t) => ({ subjects: [], open: [], ...t })),
});

describe('the chart of a trend', () => {
  const spec = chart(apples, trend(subject('apples')));

  it('has the numbers as printed, a gap, a doubt, growth and the source', () => {
    expect(spec).toMatchObject({
      kind: 'series',
      title: 'apples, Town',
      unit: 'CNY billion',
      source: 'Source: The Town',
      notes: ['Hatched: doubtful as printed', 'Grey: no figure on file'],
      points: [
        { label: '2020', value: 5, text: '5.00' },
        { label: '2021', value: 5.5, text: '5.50', growth: { value: 10, text: '+10.0%' } },
        { label: '2022' },
        { label: '2023', mark: 'disputed' },
        { label: '2024', text: '6.00' },
      ],
    });
    expect(spec?.points[2]).toEqual({ label: '2022' });
  });

  it('is the same in Chinese units', () => {
    const zh = chart(apples, trend(subject('apples')), 'zh-Hans');
    expect(zh).toMatchObject({ unit: '亿元', points: [{ label: '2020年', value: 50, text: '50' }, {}, {}, {}, {}] });
  });

  it('is described with the same numbers', () => {
    expect(spec && altText(spec)).toBe(
      'Bar chart over time: apples, Town. CNY billion. 2020: 5.00; 2021: 5.50 (+10.0%); 2022: no figure; ' +
        '2023: 99 (doubtful as printed); 2024: 6.00. Source: The Town',
    );
  });

  it('marks a change of definition', () => {
    const broken = base({ observations: [level('apples', '2029', '9'), level('apples', '2030', '5')] });
    expect(chart(broken, trend(subject('apples')))).toMatchObject({
      points: [{ label: '2029' }, { label: '2030', breakBefore: 'new definition 2030' }],
    });
  });

  it.each([
    ['one figure', { observations: [level('fair', '2020', '1')] }, subject('fair')],
    [
      'running totals',
      { observations: ['2020/2021', '2020/2022'].map((p) => level('fair', p, '1', { breakdown: { span: 'so-far' } })) },
      subject('fair', { span: 'so-far' }),
    ],
  ])('is none for %s', (_, page, of) => {
    expect(chart(base(page), trend(of))).toBeUndefined();
  });

  it('puts each number with its own unit where they differ', () => {
    const mixed = base({
      observations: [
        level('fair', '2020', '900', { scale: 'million' }),
        level('fair', '2021', '1.2'),
        level('fair', '2022', '1.3'),
      ],
    });
    const points = chart(mixed, trend(subject('fair')))?.points ?? [];
    expect(points.map(({ text }) => text)).toEqual(['CNY 900 million', 'CNY 1.2 billion', 'CNY 1.3 billion']);
    expect(points[0]?.value).toBeCloseTo(0.9);
  });
});

describe('the chart of a figure', () => {
  it('is its series, in its own kind of period', () => {
    const months = base({
      observations: ['2020-01', '2020-02'].map((p) => level('fair', p, '1')).concat(level('fair', '2020', '9')),
    });
    const spec = chart(months, figure({ subjects: [subject('fair')], period: period('2020-02') }));
    expect(spec?.points.map(({ label }) => label)).toEqual(['January 2020', 'February 2020']);
    expect(chart(months, figure({ subjects: [subject('fair')], period: period('2020') }))).toBeUndefined();
  });

  it('is the whole with its parts where it stands alone', () => {
    const parts = (colour: string, value: string) => level('apples', '2024', value, { breakdown: { colour } });
    const alone = base({ observations: [level('apples', '2024', '6'), parts('red', '2'), parts('green', '4')] });
    const expected = {
      kind: 'parts',
      title: 'apples, Town, 2024',
      total: '6',
      points: [
        { label: 'red', text: '2 · about 33%' },
        { label: 'green', text: '4 · about 67%' },
      ],
    };
    expect(chart(alone, figure({ subjects: [subject('apples')] }))).toMatchObject(expected);
    expect(chart(alone, figure({ subjects: [subject('apples', { colour: 'red' })] }))).toMatchObject(expected);
    const lacking = base({ observations: [level('apples', '2024', '6'), parts('red', '2')] });
    expect(chart(lacking, figure({ subjects: [subject('apples')] }))).toBeUndefined();
  });

  it('is none for a target', () => {
    const plan = base({
      observations: ['2025', '2026'].map((p) =>
        level('fair', p, '1', { qualifier: 'target', breakdown: { basis: 'plan' } }),
      ),
    });
    expect(chart(plan, figure({ subjects: [subject('fair', { basis: 'plan' })] }))).toBeUndefined();
  });
});

describe('the chart of a comparison or ranking', () => {
  const two = base({
    observations: [
      level('apples-in', '2020', '1'),
      level('apples-out', '2020', '2'),
      level('shops', '2020', '3', { unit: 'count', scale: 'one' }),
    ],
  });
  const at = period('2020');

  it('names in the title what they share and at the bars what they do not', () => {
    const spec = chart(
      two,
      compare({ subjects: [subject('apples-out')], period: at }, { subjects: [subject('apples-in')], period: at }),
    );
    expect(spec).toMatchObject({
      kind: 'comparison',
      title: 'apples-out, apples-in, Town, 2020',
      points: [{ label: 'apples-out' }, { label: 'apples-in' }],
    });
  });

  it('is none for different units', () => {
    const query = compare(
      { subjects: [subject('apples-out')], period: at },
      { subjects: [subject('shops')], period: at },
    );
    expect(chart(two, query)).toBeUndefined();
  });

  it('of members names the members', () => {
    const spec = chart(apples, rank(subject('apples'), { over: { dimension: 'colour' } }));
    expect(spec).toMatchObject({ title: 'apples, Town, 2024', points: [{ label: 'green' }, { label: 'red' }] });
  });
});
