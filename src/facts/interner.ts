import { type Breakdown, breakdownKey } from './fact-base.ts';
import { type Period, parsePeriod } from './period.ts';

/** Shares equal periods and breakdowns between observations: a million of them have a few hundred of each. */
export class Interner {
  readonly #periods = new Map<string, Period | undefined>();
  readonly #breakdowns = new Map<string, Breakdown>();

  period(text: string): Period | undefined {
    const known = this.#periods.get(text);
    if (known || this.#periods.has(text)) return known;
    const period = parsePeriod(text);
    this.#periods.set(text, period);
    return period;
  }

  breakdown(of: Breakdown): Breakdown {
    const key = breakdownKey(of);
    const known = this.#breakdowns.get(key);
    if (known) return known;
    this.#breakdowns.set(key, of);
    return of;
  }
}
