import type { UnitId } from './unit-words.ts';

const CLASSES: Readonly<Partial<Record<UnitId, readonly string[]>>> = {
  CNY: ['money'],
  USD: ['money'],
  money: ['money'],
  count: ['count', 'pieces'],
  TEU: ['teu'],
  tonne: ['tonnes'],
  'square-metre': ['area'],
  person: ['persons'],
  piece: ['pieces'],
};
const UNNAMED = ['count', 'persons', 'pieces', 'teu'];
const ANY = new Set<UnitId>(['percent', 'percentage-point', 'rank', 'times']);

/** True when an indicator of this unit class can have a figure in this unit; no unit is a bare count. */
export function fitsUnit(unitClass: string, unit: UnitId | undefined): boolean {
  if (unit === undefined) return UNNAMED.includes(unitClass);
  return ANY.has(unit) || (CLASSES[unit]?.includes(unitClass) ?? false);
}
