import type { FactBase, Observation } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import type { Quantity } from '../quantity.ts';
import { isMoney } from '../units.ts';
import { doubtful, lastDigit, short, size, YUAN_PER_DOLLAR } from './figures.ts';

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

/** Two amounts printed side by side in yuan and dollars imply a rate that the years in between have seen. */
export function* checkImpliedRate(base: FactBase): Generator<Objection> {
  for (const o of base.observations) {
    if (o.disputed || o.alsoReported.length === 0 || !isMoney(o.quantity.unit)) continue;
    for (const other of o.alsoReported) {
      if (other.unit === o.quantity.unit) yield doubtful('same-currency', o, { unit: other.unit });
      if (!isMoney(other.unit) || other.unit === o.quantity.unit) continue;
      const pair = { ...o, quantity: other };
      const [cny, usd] = o.quantity.unit === 'CNY' ? [o, pair] : [pair, o];
      const low = (size(cny) - lastDigit(cny) / 2) / (size(usd) + lastDigit(usd) / 2);
      const high = (size(cny) + lastDigit(cny) / 2) / (size(usd) - lastDigit(usd) / 2);
      const [from, to] = band(o);
      if (high < from || low > to)
        yield doubtful('implied-rate', o, {
          rate: short(size(cny) / size(usd)),
          from: short(from),
          to: short(to),
          amounts: `${print(cny.quantity)}, ${print(usd.quantity)}`,
        });
    }
  }
}

/** The rates seen from the period to the page's publication: some pages convert at the rate of their own day. */
function band(o: Observation): readonly [number, number] {
  const first = Number(o.period.start.slice(0, 4));
  const last = Number((o.source.published ?? o.source.publishedAbout ?? o.period.end).slice(0, 4));
  const rates = AVERAGES.filter(([year]) => year >= first && year <= last).map(([, rate]) => rate);
  if (rates.length < 1) return YUAN_PER_DOLLAR;
  return [Math.min(...rates) * (1 - WITHIN_YEAR), Math.max(...rates) * (1 + WITHIN_YEAR)];
}

function print(q: Quantity): string {
  return `${q.unit} ${q.printed} ${q.scale}`;
}
