import type { FactBase } from '../facts/fact-base.ts';
import { type Period, parsePeriod } from '../facts/period.ts';
import { MEASURES } from '../facts/schema.ts';
import { fold } from './fold.ts';
import type { Language } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { findPeriods } from './periods/index.ts';
import { complete } from './periods/span.ts';
import type { Query, Subject } from './query.ts';
import { plain, type SubjectIndex } from './subjects.ts';
import { besideFirst, type Found, withFigureFirst } from './suggest/filled-in.ts';
import { firstLook } from './suggest/first-look.ts';
import { type Heading, headings } from './suggest/heading.ts';
import { Parts } from './suggest/parts.ts';
import { Search } from './suggest/search.ts';
import { LONGEST, spoken } from './suggest/spoken.ts';
import { subjectKey } from './suggest/subject-key.ts';
import { spellWords } from './words.ts';

/** Discord shows no more. */
export const MOST = 25;
const NEAR = 5;
/** With fewer headings than these, words that name nothing are passed over to find more. */
const FEW = 5;

/** What of `/fact` and its like is typed or picked; nothing of it is trusted. */
export interface TypedFigure {
  readonly indicator: string;
  readonly period?: string;
  readonly measure?: string;
  readonly currency?: string;
}

/**
 * Names of subjects for `/fact`: what autocomplete offers and what typed text is matched with. Search only ever proposes
 * names; which figure belongs to a name is looked up exactly.
 */
export class Labels {
  readonly #base: FactBase;
  readonly #lexicon: Lexicon;
  readonly #index: SubjectIndex;
  #keys: ReadonlyMap<string, Subject> | undefined;
  #searched: { readonly first: readonly Heading[]; readonly search: Search } | undefined;

  constructor(base: FactBase, lexicon: Lexicon, index: SubjectIndex) {
    this.#base = base;
    this.#lexicon = lexicon;
    this.#index = index;
  }

  /**
   * At most 25 headings for what was typed, best first; the main ones when nothing was.
   * @param filled the other options: a period, and for a comparison what it is compared with.
   */
  indicators(
    typed: string,
    filled: { readonly period?: string | undefined; readonly beside?: string | undefined },
    { language, now }: { readonly language: Language; readonly now: Date },
  ): readonly Heading[] {
    const { first } = this.#search();
    const period = filled.period === undefined ? undefined : this.period(filled.period, now);
    const other = filled.beside === undefined ? undefined : this.subject(filled.beside);
    const key = other && subjectKey(this.#base, other);
    const one = key === undefined ? undefined : first.find((h) => h.key === key);
    let found: readonly Found[] = this.#found(typed, language, now);
    if (one) found = besideFirst(this.#base, one, found);
    if (period) found = withFigureFirst(this.#base, period, found, MOST);
    return found.slice(0, MOST).map(({ heading }) => heading);
  }

  /** The subject that a suggestion's value or a name stands for; undefined when it is none, or the name of several. */
  subject(text: string): Subject | undefined {
    this.#keys ??= new Map(this.#index.all.map((c) => [subjectKey(this.#base, c), plain(c)]));
    const direct = this.#keys.get(text);
    if (direct) return direct;
    const wanted = spoken(text).compact;
    if (wanted === '') return undefined;
    const isNamed = ({ names, record, narrowing }: Heading) =>
      [names.en, names.zh, ...(narrowing === 0 ? [...record.aliases.en, ...record.aliases.zh] : [])].some(
        (name) => spoken(name).compact === wanted,
      );
    const { search } = this.#search();
    const named = search.find(text, 'en').filter((m) => m.unasked === 0 && !m.isNear && isNamed(m.heading));
    return named.length === 1 ? named[0]?.heading.subject : undefined;
  }

  /** A query from options; a name that is not on file becomes a choice of the nearest, never a guess. */
  query({ indicator, period: when, measure: typed, currency }: TypedFigure, now: Date): Query {
    const exact = this.subject(indicator);
    const near = exact ? [exact] : this.#near(indicator);
    if (near.length === 0) return { kind: 'unknown', reason: 'indicator', word: cut(indicator), near: [] };
    const period = when === undefined ? undefined : this.period(when, now);
    if (when !== undefined && !period) return { kind: 'unknown', reason: 'period', word: cut(when), near };
    const measure = MEASURES.find((m) => m === typed);
    if (typed !== undefined && !measure) return { kind: 'unknown', reason: 'measure', word: cut(typed), near };
    if (currency !== undefined && currency !== 'CNY' && currency !== 'USD')
      return { kind: 'unknown', reason: 'attribute', word: cut(currency), near };
    return {
      kind: 'figure',
      about: 'figure',
      claims: [],
      ...(currency ? { currency } : {}),
      target: {
        subjects: exact ? [exact] : [],
        open: exact ? [] : near,
        ...(period ? { period } : {}),
        ...(measure ? { measure } : {}),
      },
    };
  }

  /** A period as it is written in the base, or in words of either language. */
  period(typed: string, now: Date): Period | undefined {
    const canonical = parsePeriod(typed.trim());
    if (canonical) return canonical;
    const words = this.#words(typed);
    const whole = findPeriods(words, now, false).filter((r) => r.from === 0 && r.to === words.length);
    for (const { value } of whole) {
      if (value.kind === 'period') return value.period;
      if (value.kind === 'partial') return complete(value, now.getUTCFullYear());
    }
    return undefined;
  }

  #found(typed: string, language: Language, now: Date): readonly Found[] {
    const { first, search } = this.#search();
    if (typed.trim() === '') return first.map((heading) => ({ heading, isNear: false }));
    const strict = search.find(typed, language);
    if (strict.length >= FEW) return strict;
    const rough = search.findRoughly(this.#withoutPeriods(typed, now), language, strict.length === 0);
    const known = new Set(strict.map(({ heading }) => heading));
    return [...strict, ...rough.filter(({ heading }) => !known.has(heading))];
  }

  #words(typed: string) {
    return spellWords(fold(typed.slice(0, LONGEST)).tokens, this.#lexicon);
  }

  /** "Exports in 2021" typed where only the name belongs: the name is what is looked for. */
  #withoutPeriods(typed: string, now: Date): string {
    const words = this.#words(typed);
    let out = typed;
    for (const { from, to } of findPeriods(words, now, false)) {
      const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
      out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
    }
    return out;
  }

  #near(typed: string): readonly Subject[] {
    return this.#search()
      .search.find(typed, 'en')
      .slice(0, NEAR)
      .map(({ heading }) => heading.subject);
  }

  /** Made when first needed: answering questions does without. */
  #search() {
    if (this.#searched) return this.#searched;
    const all = headings(this.#base, this.#index.all, this.#lexicon);
    const search = new Search(all, new Parts(this.#base, this.#lexicon, all), this.#lexicon);
    this.#searched = { first: firstLook(all, MOST), search };
    return this.#searched;
  }
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
