import type { Language } from '../language.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Heading } from './heading.ts';
import { GRADE, type Hit, type Hits, QUALITY } from './hits.ts';
import type { Parts } from './parts.ts';
import { isHan, isLatin, type Spoken, spoken } from './spoken.ts';
import { cutApart, hitsOf, termsIn } from './typed-words.ts';

const MOST_WORDS = 12;

/** How a heading was found, best first. */
export const TIER = { same: 0, prefix: 1, word: 2, within: 3, near: 4 } as const;

/** A heading that what was typed fits. */
export interface Match {
  readonly heading: Heading;
  readonly tier: (typeof TIER)[keyof typeof TIER];
  /** Only by what is spelt nearly so. */
  readonly isNear: boolean;
  /** How many of the things that narrow it down were not typed: 0 for what was asked for. */
  readonly unasked: number;
  /** The same for the names that were hit, the lower the closer. */
  readonly off: number;
}

/** Finds headings by what was typed of their names; every word of it has to fit, in any order. */
export class Search {
  readonly #headings: readonly Heading[];
  readonly #parts: Parts;
  readonly #lexicon: Lexicon;

  constructor(headings: readonly Heading[], parts: Parts, lexicon: Lexicon) {
    this.#headings = headings;
    this.#parts = parts;
    this.#lexicon = lexicon;
  }

  /** All that fits, best first: English, Chinese in either script, pinyin and its first letters. */
  find(typed: string, language: Language): readonly Match[] {
    const said = spoken(typed);
    const words = said.words.slice(0, MOST_WORDS);
    if (words.length === 0) return [];
    // Pinyin with spaces in it: "fu wu mao yi".
    const isSpelt = words.length > 1 && words.every(isLatin) && this.#parts.names.pinyinHits(said.compact).size > 0;
    const direct = this.#match(isSpelt ? [said.compact] : words, said, language);
    if (direct.length > 0) return direct;
    const pieces = cutApart(words, this.#parts, this.#lexicon);
    return pieces.length > words.length ? this.#match(pieces, said, language) : [];
  }

  /**
   * What fits when words that name nothing are passed over ("how much", "growth", 多少); else what fits most of the words,
   * unless they name some other place. For lists to pick from only, never for what is taken as said.
   */
  findRoughly(typed: string, language: Language, isMostEnough: boolean): readonly Match[] {
    const said = spoken(typed);
    const words = cutApart(said.words.slice(0, MOST_WORDS), this.#parts, this.#lexicon);
    const terms = [...termsIn(words, this.#lexicon)];
    const every = (i: number, roles: ReadonlySet<string>) =>
      terms.some(({ from, to, term }) => from <= i && i < to && says(term, roles));
    if (words.some((_, i) => every(i, ELSEWHERE))) return [];
    const kept = words.filter((word, i) => !every(i, NAMES_NOTHING) && !/^\d/.test(word));
    if (kept.length === 0) return [];
    const found = kept.length < words.length ? this.#match(kept, spoken(kept.join(' ')), language) : [];
    if (found.length > 0 || !isMostEnough) return found;
    return this.#match(kept, said, language, Math.ceil(kept.length / 2));
  }

  /** @param enough how many of the words have to fit; left out: all. */
  #match(words: readonly string[], said: Spoken, language: Language, enough = words.length): Match[] {
    const { hits, meant } = hitsOf(words, this.#parts, this.#lexicon, language !== 'en');
    const whole = this.#parts.names.wholeHits(said.compact);
    const covered = this.#parts.names.covered(meant);
    const found: (Match & { readonly missed: number; readonly order: number; readonly isCovered: boolean })[] = [];
    for (const order of this.#candidates(hits, enough)) {
      const heading = this.#headings[order];
      const parts = this.#parts.ofHeading[order];
      if (!heading || !parts) continue;
      const { worst, off, missed, shown } = judge(parts, hits, words);
      if (words.length - missed < enough) continue;
      const [indicator = -1, place = -1, ...members] = parts;
      const narrowing = heading.away ? [place, ...members] : members;
      const unasked = narrowing.filter((part) => !hits.some((h) => isAsked(h, part, indicator))).length;
      const all = whole.get(indicator);
      const tier = tierOf(all, heading, worst);
      // The beginning of an alias is as good as one of a word, if the name that is shown has what was typed too.
      const own = all ? (all.quality === QUALITY.shown || shown ? all.quality : WORD) : off;
      const isCovered = covered.has(indicator);
      found.push({
        ...{ heading, tier, isNear: tier === TIER.near, unasked, isCovered },
        ...{ off: Math.min(own, off), missed, order },
      });
    }
    return found.sort(
      (a, b) =>
        a.missed - b.missed ||
        Number(a.isNear) - Number(b.isNear) ||
        a.unasked - b.unasked ||
        a.tier - b.tier ||
        a.heading.narrowing - b.heading.narrowing ||
        Number(b.isCovered) - Number(a.isCovered) ||
        a.off - b.off ||
        b.heading.figures - a.heading.figures ||
        a.order - b.order,
    );
  }

  /** Positions of headings that the words may fit: those with the word that the fewest have. */
  #candidates(hits: readonly Hits[], enough: number): Iterable<number> {
    const lists = hits.map((h) => [...h.keys()].map((part) => this.#parts.headingsWith[part] ?? []));
    const count = (list: readonly (readonly number[])[]) => list.reduce((sum, l) => sum + l.length, 0);
    if (enough < hits.length) return new Set(lists.flat(2));
    const fewest = lists.reduce((a, b) => (count(b) < count(a) ? b : a));
    return new Set(fewest.flat());
  }
}

const NAMES_NOTHING: ReadonlySet<string> = new Set([
  'filler',
  'measure',
  'operation',
  'unit',
  'attribute',
  'deixis',
  'connector',
]);
const ELSEWHERE: ReadonlySet<string> = new Set(['foreign']);

const says = (term: { readonly meanings: readonly { readonly role: string }[] }, roles: ReadonlySet<string>): boolean =>
  term.meanings.length > 0 && term.meanings.every(({ role }) => roles.has(role));

/** As far off as one word with the beginning of one of an alias. */
const WORD = GRADE.start * (QUALITY.term + 1) + QUALITY.alias;

/** A member or place is asked for by a word that the indicator's own names do not have. */
function isAsked(hits: Hits, part: number, indicator: number): boolean {
  const own = hits.get(indicator);
  const hit = hits.get(part);
  return hit !== undefined && (own === undefined || own.grade > hit.grade);
}

function tierOf(whole: Hit | undefined, heading: Heading, worst: number): Match['tier'] {
  if (whole?.grade === GRADE.whole && heading.narrowing === 0) return TIER.same;
  if (whole?.quality === QUALITY.shown) return TIER.prefix;
  if (whole || worst <= GRADE.start) return TIER.word;
  return worst === GRADE.within ? TIER.within : TIER.near;
}

/** How the words hit the parts of a heading: the worst grade, the sum of all, and how many hit none. */
function judge(parts: readonly number[], hits: readonly Hits[], words: readonly string[]) {
  let worst = 0;
  let off = 0;
  let missed = 0;
  let shown = true;
  for (const [i, word] of hits.entries()) {
    let best: number | undefined;
    let grade = 0;
    let quality: number = QUALITY.shown;
    for (const part of parts) {
      const hit = word.get(part);
      if (!hit) continue;
      const own = hit.grade * (QUALITY.term + 1) + hit.quality;
      if (best !== undefined && own >= best) continue;
      best = own;
      grade = hit.grade;
      quality = hit.quality;
    }
    if (best === undefined) missed++;
    else {
      off += best;
      // Chinese has no spaces: within a name a word begins anywhere.
      const isWord = grade === GRADE.within && isHan(words[i] ?? '');
      worst = Math.max(worst, isWord ? GRADE.start : grade);
      shown &&= quality === QUALITY.shown;
    }
  }
  return { worst, off, missed, shown };
}
