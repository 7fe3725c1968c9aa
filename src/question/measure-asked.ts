import type { Measure } from '../facts/schema.ts';

/** How the times of a question bear on its measure. */
export interface Bearing {
  /** An amount by which something rose: of levels. */
  readonly rise: boolean;
  /** Several times side by side. */
  readonly several: boolean;
  /** An earlier figure worked back from a later one and its change. */
  readonly isWorkedBack: boolean;
  /** Set against the year before. */
  readonly isAgainst: boolean;
}

/** "… in 2020 against the year before" asks for the growth; worked back from it, for the level or share of that year. */
export function measureAsked(said: Measure | undefined, bearing: Bearing): Measure | undefined {
  if (bearing.rise) return 'level';
  if (bearing.several) return said;
  if (bearing.isWorkedBack) return said === 'growth' ? 'level' : said === 'share_change' ? 'share' : said;
  return bearing.isAgainst && said === 'level' ? 'growth' : said;
}
