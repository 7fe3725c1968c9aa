import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asOf,
  comparePeriods,
  covers,
  type Period,
  parsePeriod,
  periodBetween,
  shiftYears,
} from '../../src/facts/period.ts';

const read = (text: string): Period => {
  const period = parsePeriod(text);
  if (!period) throw new Error(text);
  return period;
};

describe('parsePeriod', () => {
  it.each([
    ['a year', '2020', 'year', '2020-01-01', '2020-12-31'],
    ['a half', '2021-H1', 'half', '2021-01-01', '2021-06-30'],
    ['the other half', '2021-H2', 'half', '2021-07-01', '2021-12-31'],
    ['a quarter', '2020-Q1', 'quarter', '2020-01-01', '2020-03-31'],
    ['a month', '2020-06', 'month', '2020-06-01', '2020-06-30'],
    ['February of a leap year', '2020-02', 'month', '2020-02-01', '2020-02-29'],
    ['ten months', '2021-01/2021-10', 'months', '2021-01-01', '2021-10-31'],
    ['years', '2013/2022', 'range', '2013-01-01', '2022-12-31'],
    ['twelve months across the turn of a year', '2023-07/2024-06', 'range', '2023-07-01', '2024-06-30'],
    ['days', '2023-01-01/2023-09-15', 'range', '2023-01-01', '2023-09-15'],
    ['a range of mixed grain', '2013/2023-08', 'range', '2013-01-01', '2023-08-31'],
    ['a stock in a month', 'asof:2021-08', 'asof', '2021-08-01', '2021-08-31'],
    ['a stock on a day', 'asof:2021-08-27', 'asof', '2021-08-27', '2021-08-27'],
  ])('reads %s', (_, text, kind, start, end) => {
    expect(read(text)).toEqual({ id: text, kind, start, end });
  });

  it.each([
    ['six months are the half', '2021-01/2021-06', '2021-H1'],
    ['three months are the quarter', '2020-04/2020-06', '2020-Q2'],
    ['twelve months are the year', '2020-01/2020-12', '2020'],
    ['a half by its days', '2021-07-01/2021-12-31', '2021-H2'],
    ['a range of one month', '2020-06/2020-06', '2020-06'],
  ])('gives equal spans one name: %s', (_, text, id) => {
    expect(read(text).id).toBe(id);
  });

  it.each([
    ['no period', 'soon'],
    ['a thirteenth month', '2020-13'],
    ['a fifth quarter', '2020-Q5'],
    ['a third half', '2020-H3'],
    ['a day that February lacks', '2021-02-29/2021-03-01'],
    ['a range backwards', '2021/2019'],
    ['nothing after the colon', 'asof:'],
    ['an open range', '2013/'],
    ['a space', '2020 '],
  ])('refuses %s', (_, text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

const month = fc.record({ year: fc.integer({ min: 1950, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) });
const monthText = ({ year, month: m }: { year: number; month: number }) => `${year}-${String(m).padStart(2, '0')}`;
const anyPeriod = fc
  .tuple(month, month, fc.constantFrom('year', 'half', 'quarter', 'month', 'range', 'asof'))
  .map(([a, b, grain]) => {
    if (grain === 'year') return String(a.year);
    if (grain === 'half') return `${a.year}-H${a.month > 6 ? 2 : 1}`;
    if (grain === 'quarter') return `${a.year}-Q${Math.ceil(a.month / 3)}`;
    if (grain === 'asof') return `asof:${monthText(a)}`;
    const [from, to] = [monthText(a), monthText(b)].sort();
    return grain === 'month' ? monthText(a) : `${from}/${to}`;
  });

describe('any period', () => {
  it('is read back from its own id', () => {
    fc.assert(
      fc.property(anyPeriod, (text) => {
        expect(parsePeriod(read(text).id)).toEqual(read(text));
      }),
    );
  });

  it('is the period between its first and last day', () => {
    const dated = anyPeriod.filter((text) => !text.startsWith('asof:'));
    fc.assert(
      fc.property(dated, (text) => {
        expect(periodBetween(read(text).start, read(text).end)?.id).toBe(read(text).id);
      }),
    );
  });

  it('comes back when it is shifted and shifted back', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -20, max: 20 }), (text, years) => {
        expect(shiftYears(shiftYears(read(text), years), -years).id).toBe(read(text).id);
      }),
    );
  });

  it('covers itself, and of two that cover each other both are the same days', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(covers(read(a), read(a))).toBe(true);
        if (covers(read(a), read(b)) && covers(read(b), read(a))) expect(read(a).start).toBe(read(b).start);
      }),
    );
  });

  it('has one place in the order of time', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(Math.sign(comparePeriods(read(a), read(b))) + Math.sign(comparePeriods(read(b), read(a)))).toBe(0);
      }),
    );
  });
});

describe('the order of time', () => {
  it('goes by the last day, then the longer last, so that the latest of a series is its fullest', () => {
    const texts = ['2021', '2020-12', '2020', '2020-H2', '2020-Q4', '2020-01/2020-10'];
    expect(
      texts
        .map(read)
        .sort(comparePeriods)
        .map((p) => p.id),
    ).toEqual(['2020-01/2020-10', '2020-12', '2020-Q4', '2020-H2', '2020', '2021']);
  });

  it('shifts a leap day to the 28th', () => {
    expect(shiftYears(read('2020-02-29/2020-03-31'), -1).start).toBe('2019-02-28');
    expect(asOf('2020-02-29')?.end).toBe('2020-02-29');
  });
});
