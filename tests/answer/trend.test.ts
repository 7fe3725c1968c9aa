import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/answer/resolve.ts';
import { growth, level } from '../facts/small.ts';
import { APPLES, base, bothWays, period, said, subject, trend } from './grow.ts';

const apples = base(APPLES);

describe('a trend', () => {
  it('tells a series row by row, with its gap, its doubt and what does not compare', () => {
    expect(said(apples, trend(subject('apples')))).toEqual([
      'apples, Town: 2020 to 2024, 4 figures',
      '2020: CNY 5.00 billion',
      '2021: CNY 5.50 billion (+10.0% on the year before)',
      '2022: no figure on file',
      '2023: CNY 99 billion as printed, which is doubtful',
      '2024: CNY 6.00 billion',
      'From 2020 to 2024: about +20.0%, between 19.7 and 20.3 (derived from the two figures, not published).',
      'On file in another unit, not comparable: 2019: USD 0.7 billion.',
      'Also on file, for other kinds of period or on another basis: Q1 2024; January–July 2024.',
    ]);
  });

  it('speaks Chinese', () => {
    const lines = said(apples, trend(subject('apples')), 'zh-Hans');
    expect(lines[0]).toBe('Townapples：2020年至2024年，共4项');
    expect(lines[3]).toBe('2022年：库中无数据');
    expect(lines[6]).toContain('由两项数据推算，并非公布值');
  });

  it.each([
    ['within a span', { from: period('2021'), to: period('2024') }, ['2021', '2024']],
    ['from a year on', { from: period('2023') }, ['2023', '2024']],
    ['up to a year', { to: period('2021') }, ['2020', '2021']],
  ])('keeps %s', (_, span, [first, last]) => {
    const answer = resolve(apples, trend(subject('apples'), span));
    const points = answer.status === 'answered' && answer.kind === 'trend' ? answer.items : [];
    const periods = points.flatMap((i) => (i.kind === 'point' ? [i.period.id] : []));
    expect([periods[0], periods.at(-1)]).toEqual([first, last]);
  });

  it.each([
    ['a range backwards', { from: period('2024'), to: period('2020') }, 'range-backwards'],
    ['a span with nothing on file', { from: period('2040') }, 'period'],
  ])('has no answer to %s', (_, span, reason) => {
    expect(resolve(apples, trend(subject('apples'), span))).toMatchObject({ status: 'unknown', reason });
  });

  it('of a thing that is not on file names nothing else', () => {
    expect(resolve(apples, trend(subject('shops')))).toMatchObject({ status: 'unknown', reason: 'indicator' });
  });

  it('of one figure says that it is none', () => {
    const lines = said(base({ observations: [level('apples', '2020', '5')] }), trend(subject('apples')));
    expect(lines).toContain('Only one figure compares, so no trend follows from it.');
  });

  it('asks which one is meant where two subjects fit', () => {
    const two = base({ observations: [level('apples-in', '2020', '1'), level('apples-out', '2020', '2')] });
    const target = { subjects: [subject('apples-in'), subject('apples-out')], open: [] };
    expect(resolve(two, { kind: 'trend', target, claims: [] })).toMatchObject({ status: 'clarify', total: 2 });
  });

  it('fills a gap with what follows from a published growth, and marks it', () => {
    const filled = base({
      observations: [
        level('apples', '2020', '4.00'),
        level('apples', '2022', '6.00'),
        growth('apples', '2022', '20', { against: '2021' }),
      ],
    });
    expect(said(filled, trend(subject('apples')))).toContain('2021: about CNY 5.00 billion, derived, not published');
  });
});

describe('growth over the span is not given', () => {
  const between = (first: object, last: object, id = 'apples') =>
    said(base({ observations: [level(id, '2028', '5', first), level(id, '2031', '8', last)] }), trend(subject(id)));

  it.each([
    ['across a change of definition', between({}, {}), /the definition changed within it/],
    ['to a disputed figure', between({}, { disputed: bothWays('?') }, 'juice-per-head'), /disputed/],
    ['where growth takes prices out', between({}, {}, 'juice'), /price changes/],
    ['between round figures', between({ qualifier: 'over' }, {}, 'fair'), /“over”, “nearly” or “about”/],
  ])('%s', (_, lines, why) => {
    expect(lines.join('\n')).toMatch(why);
    expect(lines.join('\n')).not.toMatch(/derived from the two/);
  });

  it('between different parts of the year', () => {
    const halves = base({ observations: [level('fair', '2020-H1', '5'), level('fair', '2021-H2', '8')] });
    expect(said(halves, trend(subject('fair'))).join('\n')).toMatch(/different parts of the year/);
  });

  it('and the change of definition stands where it is', () => {
    expect(between({}, {}).slice(1, 5)).toEqual([
      '2028: CNY 5 billion',
      '2029: no figure on file',
      'From 2030 on, not one series with the above: a new way of counting',
      '2030: no figure on file',
    ]);
  });
});

describe('only like with like', () => {
  it('never has a target or a running total among the outcomes', () => {
    const text = said(apples, trend(subject('apples'))).join('\n');
    expect(text).not.toContain('7.00');
    expect(text).not.toContain('30 billion');
  });

  it('takes months where months are asked for by name only when there are no two years', () => {
    const months = base({
      observations: [level('fair', '2020-01', '1'), level('fair', '2020-02', '2'), level('fair', '2020', '20')],
    });
    expect(said(months, trend(subject('fair')))[0]).toBe('fair, Town: January 2020 to February 2020, 2 figures');
  });

  it('shows what another source gives for the same year', () => {
    const other = { source: { publisher: 'The Other' }, observations: [level('fair', '2021', '7.9')] };
    const two = base({ observations: [level('fair', '2020', '6'), level('fair', '2021', '7')] }, other);
    expect(said(two, trend(subject('fair')))[2]).toContain('another source, The Other, gives CNY 7.9 billion');
  });

  it('takes a figure that is only rounded more for no other one', () => {
    const other = { source: { publisher: 'The Other' }, observations: [level('fair', '2021', '7.0')] };
    const two = base({ observations: [level('fair', '2020', '6'), level('fair', '2021', '7.04')] }, other);
    expect(said(two, trend(subject('fair'))).join()).not.toContain('another source');
  });
});
