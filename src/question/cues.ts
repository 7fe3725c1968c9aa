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

  /** Up or down where the question takes one for granted; undefined for "rise or fall?". */
  get direction(): 'up' | 'down' | undefined {
    const down = this.has('down', 'behind');
    return down && !this.has('up') ? 'down' : undefined;
  }
}

export interface MeasureReading {
  readonly measure?: Measure;
  /** The reference area's own growth, not the gap to it. */
  readonly reference?: boolean;
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
  const nation =
    items.some((i) => !i.negated && i.meanings.some((m) => m.id === 'national')) && !c.allowed.has('national');
  const isShare = c.record.identities.shareOf !== undefined || c.record.unitClass === 'percent';
  const isPart = isShare || Object.keys(c.breakdown).length > 0;
  if (cues.has('rank')) return { measure: 'rank' };
  if (nation) {
    if (cues.moves && (cues.any.has('derive') || !cues.has('gap', 'compare', 'difference', 'which-more', 'points'))) {
      return { measure: 'growth', reference: true };
    }
    if (cues.has('gap', 'compare', 'difference', 'which-more', 'points')) return { measure: 'gap' };
    return { foreign: true };
  }
  const money = cues.has('cny', 'usd');
  const counted = ['count', 'teu', 'persons', 'pieces'].includes(c.record.unitClass);
  if (counted && cues.has('count') && !cues.has('percent', 'growth') && !several) return { measure: 'level' };
  // "How many yuan more" of two things is a difference of amounts, not of growth rates.
  if (several && money && !cues.has('growth', 'percent', 'points')) return { measure: 'level' };
  if (cues.has('share') && !(money && cues.any.has('derive')))
    return { measure: cues.moves || cues.has('points') ? (isPart ? 'share_change' : 'growth') : 'share' };
  if (cues.has('points') && isShare) return { measure: 'share_change' };
  if (cues.moves) return { measure: 'growth' };
  if (cues.has('percent') && !money) return { measure: isPart ? 'share' : 'growth' };
  // A lead or a margin over nothing that was named is not the amount itself.
  if (cues.sure.has('gap') && !several && !threshold) return { foreign: true };
  if (cues.has('level', 'count') || money) return { measure: 'level' };
  return {};
}
