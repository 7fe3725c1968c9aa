import { HOME } from '../facts/home.ts';
import type { Measure } from '../facts/schema.ts';
import type { Cue, Item } from './reading.ts';
import type { Candidate } from './subjects.ts';

/** Which measures and operations a question's words point to. Strong cues decide; weak ones double as fillers. */
export class Cues {
  readonly strong: ReadonlySet<string>;
  readonly any: ReadonlySet<string>;
  /** Cues that can be nothing else. */
  readonly sure: ReadonlySet<string>;

  constructor(cues: readonly Cue[]) {
    const listed = cues.filter((c) => c.id === 'list').length > 1;
    // Two words that may ask for a list ("list", "data") do ask for one.
    this.strong = new Set(cues.filter((c) => !c.weak || (listed && c.id === 'list')).map((c) => c.id));
    this.sure = new Set(cues.filter((c) => !c.weak && !c.shared).map((c) => c.id));
    this.any = new Set(cues.map((c) => c.id));
  }

  has(...ids: readonly string[]): boolean {
    return ids.some((id) => this.strong.has(id));
  }

  get moves(): boolean {
    return this.has('growth', 'up', 'down');
  }
}

export interface MeasureReading {
  readonly measure?: Measure;
  /** The reference area's own growth, not the gap to it. */
  readonly reference?: boolean;
  /** What it is measured against, as the concept of a place. */
  readonly against?: string;
  /** The nation's figure was asked for where only a gap could be told. */
  readonly foreign?: boolean;
}

/**
 * The measure that the words ask for, seen from one candidate: "change" of a share is a change in points, of a level a
 * growth. Undefined: the question does not say, and the base's main measure of the candidate is meant.
 */
export function measureFor(
  cues: Cues,
  items: readonly Item[],
  c: Candidate,
  several = false,
  threshold = false,
): MeasureReading {
  const against = referenceOf(items, c, cues.has('rank', 'share') ? 1 : 3);
  const nation = against === 'china';
  const isShare = c.record.identities.shareOf !== undefined || c.record.unitClass === 'percent';
  const isPart = isShare || Object.keys(c.breakdown).length > 0;
  if (cues.has('rank')) return { measure: 'rank', ...(against ? { against } : {}) };
  if (against === 'worldwide') return { foreign: true };
  if (against === 'fujian') return cues.has('share') && !cues.moves ? { measure: 'share', against } : { foreign: true };
  if (nation) {
    if (cues.moves && (cues.any.has('derive') || !cues.has('gap', 'compare', 'difference', 'which-more', 'points'))) {
      return { measure: 'growth', reference: true };
    }
    if (cues.has('gap', 'compare', 'difference', 'which-more', 'points')) return { measure: 'gap', against: 'china' };
    return { foreign: true };
  }
  const money = cues.has('cny', 'usd');
  const counted = ['count', 'teu', 'persons', 'pieces'].includes(c.record.unitClass);
  if (counted && cues.has('count') && !cues.has('percent', 'growth') && !several) return { measure: 'level' };
  // "How many yuan more" of two things is a difference of amounts, not of growth rates.
  if (several && money && !cues.has('growth', 'percent', 'points')) return { measure: 'level' };
  // "The ratio of knowledge-intensive services to services trade" is their share.
  if (cues.sure.has('ratio') && c.record.identities.shareOf && !several && !cues.any.has('derive'))
    return { measure: 'share' };
  if (cues.has('share') && !(money && cues.any.has('derive')))
    return { measure: cues.moves || cues.has('points') ? 'share_change' : 'share' };
  if (cues.has('points') && isShare) return { measure: 'share_change' };
  if (cues.moves) return { measure: 'growth' };
  if (cues.has('percent') && !money && threshold && !isPart) return { foreign: true };
  if (cues.has('percent') && !money) return { measure: isPart ? 'share' : 'growth' };
  // A lead or a margin over nothing that was named is not the amount itself.
  if (cues.sure.has('gap') && !several && !threshold) return { foreign: true };
  if (cues.has('level', 'count') || money) return { measure: 'level' };
  return {};
}

/** The place besides the city that the question names and the candidate is not about. */
function referenceOf(items: readonly Item[], c: Candidate, reach: number): string | undefined {
  const naming = (id: string) =>
    items.find(
      (i) =>
        !i.negated &&
        i.meanings.some((m) => m.id === id) &&
        i.meanings.every((m) => m.id === id || !c.allowed.has(m.id)),
    );
  if (c.allowed.has('china') === false && naming('china')) return 'china';
  if (naming('worldwide')) return 'worldwide';
  const province = c.allowed.has('fujian') ? undefined : naming('fujian');
  const city = naming(HOME) ?? items.find((i) => i.meanings.some((m) => m.id === HOME));
  // "Xiamen, Fujian" is the city; anywhere else the province is a place of its own.
  const beside = province && city && Math.abs(province.span.from - city.span.from) <= reach;
  return province && !beside ? 'fujian' : undefined;
}
