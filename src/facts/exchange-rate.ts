import type { Period } from './period.ts';

/** Yuan per US dollar, average of the year, as the National Bureau of Statistics gives it. */
const AVERAGES: readonly (readonly [number, number])[] = [
  [2005, 8.1917],
  [2006, 7.9718],
  [2007, 7.604],
  [2008, 6.9451],
  [2009, 6.831],
  [2010, 6.7695],
  [2011, 6.4588],
  [2012, 6.3125],
  [2013, 6.1932],
  [2014, 6.1428],
  [2015, 6.2284],
  [2016, 6.6423],
  [2017, 6.7518],
  [2018, 6.6174],
  [2019, 6.8985],
  [2020, 6.8976],
  [2021, 6.4515],
  [2022, 6.7261],
  [2023, 7.0467],
  [2024, 7.1217],
];
/** The rate moves within a year; beyond this share of the average it has not been. */
const WITHIN_YEAR = 0.08;

/** Yuan per dollar, lowest and highest since 2000: wide, but it tells a slip between the two from any real rate. */
export const YUAN_PER_DOLLAR = [6, 8.5] as const;
/** Until 1993 the official rate rose from 1.5; in 1994 the rates were made one, at 8.6. */
const BEFORE_1994 = [1.4, 8.8] as const;
const SINCE_1994 = [6, 8.8] as const;

/** The rates, lowest and highest, that were seen from one year to another; undefined where the averages are not known. */
export function ratesBetween(first: number, last: number): readonly [number, number] | undefined {
  const rates = AVERAGES.filter(([year]) => year >= first && year <= last).map(([, rate]) => rate);
  return rates.length === 0
    ? undefined
    : [Math.min(...rates) * (1 - WITHIN_YEAR), Math.max(...rates) * (1 + WITHIN_YEAR)];
}

/** The rates at which an amount of a period may have been converted: in it or in the year after, when it was published. */
export function ratesOf({ start, end }: Period): readonly [number, number] {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  return ratesBetween(first, last + 1) ?? (first < 1994 ? BEFORE_1994 : SINCE_1994);
}
