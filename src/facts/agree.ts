import { interval, isNumber, type Quantity } from './quantity.ts';

/** True where two printed amounts may be one and the same, each rounded as it is: 780.27 and 780.3 billion. */
export function agree(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || !isNumber(a.printed) || !isNumber(b.printed)) return a.printed === b.printed;
  const [one, other] = [interval(a), interval(b)];
  return one.low.lessThan(other.high) && other.low.lessThan(one.high);
}
