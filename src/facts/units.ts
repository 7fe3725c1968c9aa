import type { Indicator, Measure } from './schema.ts';

/** The units that observations may carry, by unit class of the indicator; measures other than `level` have their own. */
const UNITS: Readonly<Record<Indicator['unitClass'], readonly string[]>> = {
  money: ['CNY', 'USD'],
  count: ['count'],
  percent: ['percent'],
  teu: ['TEU'],
  tonnes: ['tonne'],
  area: ['square-metre'],
  persons: ['person'],
  pieces: ['piece'],
};

const BY_MEASURE: Readonly<Record<Exclude<Measure, 'level'>, string>> = {
  growth: 'percent',
  share: 'percent',
  share_change: 'percentage-point',
  gap: 'percentage-point',
  rank: 'rank',
};

/** The units that a figure of this indicator and measure may have, the usual one first. */
export function unitsFor(indicator: Pick<Indicator, 'unitClass'>, measure: Measure): readonly string[] {
  return measure === 'level' ? UNITS[indicator.unitClass] : [BY_MEASURE[measure]];
}

/** True for amounts of money in a currency this base knows. */
export function isMoney(unit: string): unit is 'CNY' | 'USD' {
  return unit === 'CNY' || unit === 'USD';
}
