import type { Breakdown, FactBase, Observation } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { bounds, boundsIn, byPeriod, doubtful, settled, short } from './figures.ts';

/** A share of a whole on file is that part divided by that whole, within rounding. */
export function* checkShares(base: FactBase): Generator<Objection> {
  for (const { series } of base.groups())
    for (const measures of series.values()) {
      if (!measures.has('share') || !measures.has('level')) continue;
      const levels = byPeriod(measures.get('level'));
      for (const share of settled(measures.get('share'))) {
        const part = levels.get(share.period.id);
        const whole = wholeOf(base, share);
        if (part && whole) yield* compare(share, part, whole);
      }
    }
}

/** What a share is a share of: the place or breakdown it names, else the declared whole, else the same figure uncut. */
function wholeOf(base: FactBase, share: Observation): Observation | undefined {
  const of = share.indicator.identities.shareOf ?? share.indicator.id;
  const key = { indicator: of, place: share.place, breakdown: {} as Breakdown, measure: 'level' as const };
  if (share.against?.includes('='))
    key.breakdown = Object.fromEntries(share.against.split(',').map((pair) => pair.split('=') as [string, string]));
  else if (share.against) key.place = share.against;
  else if (of === share.indicator.id && Object.keys(share.breakdown).length !== 1) return undefined;
  return base.cell(key, share.period.id).find((o) => !o.disputed);
}

function* compare(share: Observation, part: Observation, whole: Observation): Generator<Objection> {
  const [p, w, s] = [boundsIn(part, whole.quantity.unit), bounds(whole), bounds(share)];
  if (!p || w.low <= 0) return;
  if (s.high >= (p.low / w.high) * 100 - 1e-9 && s.low <= (p.high / w.low) * 100 + 1e-9) return;
  const implied = short(((p.low + p.high) / (w.low + w.high)) * 100);
  yield doubtful('share-does-not-fit', share, {
    share: share.quantity.printed,
    implied,
    part: part.id,
    whole: whole.id,
  });
}
