import type { ChartSpec } from './spec.ts';

export interface Palette {
  readonly back: string;
  readonly text: string;
  readonly quiet: string;
  readonly rule: string;
  readonly gap: string;
  readonly bar: string;
  readonly line: string;
  /** Slices of a ring, each at least 3:1 against the ground. */
  readonly slices: readonly string[];
}

/** Dark is Discord's own ground, so that the picture has no frame there. */
const PALETTES: Readonly<Record<ChartSpec['theme'], Palette>> = {
  light: {
    back: '#ffffff',
    text: '#1c2128',
    quiet: '#57606a',
    rule: '#d8dee4',
    gap: '#eceff2',
    bar: '#1f6f9f',
    line: '#b4470f',
    slices: ['#1f6f9f', '#b4470f', '#3d7a46', '#7a4fa3', '#9a6700', '#57606a', '#a4304f', '#2b7d7d'],
  },
  dark: {
    back: '#1e1f22',
    text: '#f2f3f5',
    quiet: '#b5bac1',
    rule: '#3f4248',
    gap: '#2e3035',
    bar: '#5badde',
    line: '#f5a262',
    slices: ['#5badde', '#f5a262', '#7fc98a', '#bb96e0', '#e3c15c', '#a3abb5', '#ef8aa5', '#6fcaca'],
  },
};

export function paletteOf(theme: ChartSpec['theme']): Palette {
  return PALETTES[theme];
}
