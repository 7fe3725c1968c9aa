import type { Palette } from './palette.ts';
import type { ChartPoint } from './spec.ts';

/** Switches hatching on; only bars that ask for it are hatched. */
export const HATCH = { enabled: true, label: { enabled: false }, decal: { show: false } } as const;

/** Reported figures are filled, derived ones outlined, disputed ones hatched. */
export function barStyle(mark: ChartPoint['mark'], color: string, palette: Palette) {
  if (mark === 'derived')
    return { color: palette.back, borderColor: color, borderWidth: 2.5, borderType: 'solid' as const };
  if (mark === 'disputed')
    return {
      color: palette.back,
      borderColor: color,
      borderWidth: 2,
      decal: { symbol: 'rect', color, dashArrayX: [1, 0], dashArrayY: [4, 6], rotation: Math.PI / 4 },
    };
  return { color };
}

/** An axis number with thousands separated: 1000000 → 1,000,000. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const text = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${value < 0 ? '−' : ''}${text}${fraction ? `.${fraction}` : ''}`;
}
