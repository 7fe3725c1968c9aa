import { ratesBetween, YUAN_PER_DOLLAR } from '../exchange-rate.ts';
import type { FactBase, Observation } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import type { Quantity } from '../quantity.ts';
import { isMoney } from '../units.ts';
import { doubtful, lastDigit, short, size } from './figures.ts';

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
  return ratesBetween(first, last) ?? YUAN_PER_DOLLAR;
}

function print(q: Quantity): string {
  return `${q.unit} ${q.printed} ${q.scale}`;
}
