import type { Breakdown } from './fact-base.ts';
import type { Indicator } from './schema.ts';

/** A subject as far as it tells what is a part of what. */
export interface Measured {
  readonly indicator: Indicator;
  readonly place: string;
  readonly breakdown: Breakdown;
}

/**
 * True where the one is declared to be a part of the other: a narrower breakdown of the same, a term of its sum, or what its
 * share is published of. Only then does "the part divided by the whole" mean anything.
 */
export function isPortion(part: Measured, whole: Measured): boolean {
  if (part.place !== whole.place) return false;
  const [own, others] = [Object.entries(part.breakdown), Object.entries(whole.breakdown)];
  const isWithin = others.every(([dimension, member]) => part.breakdown[dimension] === member);
  if (part.indicator.id === whole.indicator.id) return isWithin && own.length > others.length;
  const { portionOf, shareOf } = part.indicator.identities;
  if (portionOf === whole.indicator.id || shareOf === whole.indicator.id) return true;
  return isWithin && (whole.indicator.identities.sumOf ?? []).includes(part.indicator.id);
}
