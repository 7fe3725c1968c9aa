import type { FactBase } from '../../facts/fact-base.ts';
import type { Period } from '../../facts/period.ts';
import { distanceFrom, OTHER_TOPIC, OTHER_UNIT, sharesPeriod } from './beside.ts';
import type { Heading } from './heading.ts';
import { hasFigure } from './periods.ts';

/** A heading that was found, perhaps only by what is spelt nearly so. */
export interface Found {
  readonly heading: Heading;
  readonly isNear: boolean;
}

/** How many of the best are looked up in the base. */
const LOOKED_UP = 100;

/** For a comparison: what compares with the one first (and of that, what shares a period), the one itself never. */
export function besideFirst(base: FactBase, one: Heading, found: readonly Found[]): Found[] {
  const ranked = found
    .map((f) => ({ ...f, distance: distanceFrom(one, f.heading) }))
    .filter(({ distance }) => Number.isFinite(distance))
    .sort((a, b) => Number(a.isNear) - Number(b.isNear) || a.distance - b.distance);
  const best = ranked.slice(0, LOOKED_UP).map((f) => {
    const kind = f.distance < OTHER_TOPIC ? 0 : f.distance < OTHER_UNIT ? 1 : 2;
    return { ...f, kind, apart: sharesPeriod(base, one.subject, f.heading.subject) ? 0 : 1 };
  });
  best.sort(
    (a, b) => Number(a.isNear) - Number(b.isNear) || a.kind - b.kind || a.apart - b.apart || a.distance - b.distance,
  );
  return [...best, ...ranked.slice(LOOKED_UP)];
}

/** Those with a figure for the period first; looks no further once it has as many as are shown. */
export function withFigureFirst(base: FactBase, period: Period, found: readonly Found[], most: number): Found[] {
  const having: Found[] = [];
  const lacking: Found[] = [];
  for (const f of found) {
    if (having.length >= most) break;
    // What is only spelt nearly so does not come before what was typed, whatever its periods.
    if (f.isNear && lacking.length > 0 && !lacking[0]?.isNear) lacking.push(f);
    else (hasFigure(base, f.heading.subject, period) ? having : lacking).push(f);
  }
  return [...having, ...lacking];
}
