import type { FactBase, Observation } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import type { Period } from '../period.ts';
import { acrossBreak, doubtful, settled, short } from './figures.ts';
import { Pace } from './pace.ts';

/** Powers of ten that 万, 亿, million and billion are mistaken for one another by, and a digit too many or too few. */
const SLIPS = [1, 2, 3, 4, 5, 6, 8, 9];
/** How near to such a power: a factor of 1.4 either way; further off it may be real growth. */
const NEAR = 0.15;
/** Figures nearer than this (a factor of 2.5) are alike. */
const LIKE = 0.4;
/** Neighbours further off say nothing. */
const YEARS = 4;

/** A figure is off by a power of ten from its neighbours in the series, once all are brought to a year. */
export function* checkMagnitude(base: FactBase): Generator<Objection> {
  const pace = new Pace();
  for (const { indicator, series } of base.groups()) {
    const kind = base.indicators.get(indicator)?.kind;
    if (kind !== 'flow' && kind !== 'stock') continue;
    for (const measures of series.values()) {
      const list = settled(measures.get('level'));
      if (list.length < 2) continue;
      const logs = list.map((o) => Math.log10(Math.abs(pace.of(o))));
      for (let i = 0; i < list.length; i += 1) {
        const objection = compare(list, logs, i);
        if (objection) yield objection;
      }
    }
  }
}

function compare(list: readonly Observation[], logs: readonly number[], i: number): Objection | undefined {
  const o = list[i];
  if (!o) return undefined;
  const log = logs[i] ?? 0;
  // Like both its neighbours: no need to look further.
  if (Math.abs(log - (logs[i - 1] ?? log)) < LIKE && Math.abs(log - (logs[i + 1] ?? log)) < LIKE) return undefined;
  const around: number[] = [];
  for (const n of [i - 2, i - 1, i + 1, i + 2]) {
    const other = list[n];
    if (other && Math.abs(year(o.period) - year(other.period)) <= YEARS && !acrossBreak(o, o.period, other.period))
      around.push(logs[n] ?? 0);
  }
  if (around.length === 0) return undefined;
  around.sort((x, y) => x - y);
  const off = log - (around[Math.floor(around.length / 2)] ?? 0);
  if (!SLIPS.some((power) => Math.abs(Math.abs(off) - power) < NEAR)) return undefined;
  return doubtful('magnitude', o, { times: short(10 ** off), neighbours: String(around.length) });
}

const year = (p: Period): number => Number(p.end.slice(0, 4));
