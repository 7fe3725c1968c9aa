import type { CheckedClaim } from '../../answer/checked.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Extractor } from '../extract/extractor.ts';
import type { FigureReading } from '../extract/figure-reading.ts';
import { compare, statedBy } from './compare.ts';

/** Every figure of a text with its verdict, in order; `published` is the day that "last year" is reckoned from. */
export function checkText(
  base: FactBase,
  extractor: Extractor,
  text: string,
  published: Date | undefined,
): readonly CheckedClaim[] {
  return extractor.figures(text, published).map((r) => claimOf(base, text, r));
}

function claimOf(base: FactBase, text: string, r: FigureReading): CheckedClaim {
  const compared = compare(base, r);
  return {
    value: statedBy(r).value,
    unit: unitOf(r, compared.shown?.unit),
    ...(r.figure.scale ? { scale: r.figure.scale } : {}),
    span: [r.start, r.end],
    text: text.slice(r.start, r.end),
    ...compared,
  };
}

/** A bare number has the unit of what it was compared with, or is a count. */
function unitOf(r: FigureReading, compared: string | undefined): string {
  if (r.unit === 'money') return compared ?? 'other';
  if (r.unit !== undefined && r.unit !== 'count') return r.unit;
  return compared ?? r.unit ?? 'count';
}
