import type { FactBase } from '../facts/fact-base.ts';
import { Cues } from './cues.ts';
import { traceOf } from './explain.ts';
import { type Folded, fold } from './fold.ts';
import { aboutBoth, inherit, leans } from './follow-up.ts';
import { interpret } from './interpret.ts';
import type { Language } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Turn } from './memory.ts';
import type { Query, Target } from './query.ts';
import { type Reading, read } from './reading.ts';
import { RecentReadings, type Standalone } from './recent-readings.ts';
import { SubjectIndex } from './subjects.ts';
import type { Trace } from './trace.ts';
import type { Interpretation, World } from './world.ts';

export const LONGEST = 2_000;

export interface Understood {
  readonly query: Query;
  /** The language of the question; undefined where it shows none. */
  readonly language: Language | undefined;
  /** What a follow-up may lean on; undefined when there is nothing to lean on. */
  readonly turn: Omit<Turn, 'at'> | undefined;
  trace(): Trace;
}

/** Reads questions against one base; made anew when the base changes. */
export class Understanding {
  readonly index: SubjectIndex;
  readonly #lexicon: Lexicon;
  readonly #statements: World['statements'];
  readonly #recent = new RecentReadings();

  constructor(base: FactBase, lexicon: Lexicon) {
    this.index = new SubjectIndex(base);
    this.#lexicon = lexicon;
    this.#statements = [...base.statements.values()];
  }

  /** What a message asks. Any text gives a query; `before` is the turn that it may lean on. */
  understand(text: string, now: Date, before?: Turn): Understood {
    if (text.length > LONGEST) return nothing({ kind: 'unknown', reason: 'too-long', near: [] });
    const known = this.#recent.get(text, now);
    const folded = known?.folded ?? fold(text);
    if (folded.tokens.every((t) => t.kind === 'sign'))
      return nothing({ kind: 'unknown', reason: 'not-a-question', near: [] });
    const world: World = { index: this.index, statements: this.#statements, now };
    const alone = known ?? this.#recent.keep(text, this.#alone(folded, world), now);
    const whole = this.#leaning(alone, world, before);
    const best = failed(whole.result) ? (this.#lastQuestion(folded, world, before) ?? whole) : whole;
    const meant = failed(best.result) ? misspelt(best.reading, world) : undefined;
    return {
      query: meant ?? best.result.query,
      language: languageOf(folded, best.reading),
      turn: turnOf(best.reading, best.result, before),
      trace: () => traceOf(best.reading, best.result),
    };
  }

  #attempt(folded: Folded, world: World, before: Turn | undefined, only: (s: number) => boolean) {
    return this.#leaning(this.#alone(folded, world, only), world, before);
  }

  /** What a message, or the sentences of it that are meant, says by itself. */
  #alone(folded: Folded, world: World, only?: (s: number) => boolean): Standalone {
    const reading = this.#withoutAsides(read(folded, this.#lexicon, world.now, only), folded);
    return { folded, reading, own: interpret(reading, world) };
  }

  /** The same in the light of the turn before. */
  #leaning({ reading, own }: Standalone, world: World, before: Turn | undefined) {
    if (!before) return { reading, result: own };
    const both = aboutBoth(reading, before);
    if (both) return { reading, result: { ...own, query: both } };
    if (!leans(reading, own, world.index)) return { reading, result: own };
    for (const merged of inherit(reading, before, world.index)) {
      const result = interpret(merged, world, before.period);
      // "Trade with the EU" and then "and imports?": all imports are not set beside trade with one partner, unless that is said.
      if (result.query.kind === 'compare' && isUneven(result.query) && !setsBeside(reading)) continue;
      // Said in other words and the same question again: what it asks was not understood.
      if (sameQuery(result.query, before.query) && adds(reading) && !namesAgain(own, result)) break;
      if (!failed(result) && result.standsAlone) return { reading: merged, result };
    }
    // What leans on the turn before and does not fit it is not answered as if it stood alone.
    const lost = own.query.kind === 'figure' && own.standsAlone;
    return {
      reading,
      result: lost
        ? {
            ...own,
            query: { kind: 'unknown', reason: 'indicator', near: own.query.target.subjects.slice(0, 3) } as const,
          }
        : own,
    };
  }

  /**
   * "Signing is easy. How much work …?": what tells subjects apart in a sentence that asks nothing is no part of a later
   * question that names its own subject, unless that points back to it ("such tasks").
   */
  #withoutAsides(reading: Reading, folded: Folded): Reading {
    const asking = folded.asks.lastIndexOf(true);
    if (asking < 1 || reading.cues.some((c) => c.id === 'pointing')) return reading;
    const tells = (i: Reading['items'][number]) => i.meanings.some((m) => this.index.telling.has(m.id));
    const names = reading.items.some(
      (i) => i.sentence === asking && !i.optional && i.meanings.some((m) => m.role === 'subject'),
    );
    if (!names) return reading;
    return {
      ...reading,
      items: reading.items.filter((i) => i.sentence >= asking || folded.asks[i.sentence] || !tells(i)),
    };
  }

  /** A long message may end in the question: its last sentence that names something, if the rest is only about the asker. */
  #lastQuestion(folded: Folded, world: World, before: Turn | undefined) {
    const count = folded.asks.length;
    if (count < 2) return undefined;
    for (let s = count - 1; s >= 0 && s >= count - 3; s--) {
      const found = this.#attempt(folded, world, before, (n) => n === s);
      if (found.reading.items.length === 0 && found.reading.unread.length === 0) continue;
      if (failed(found.result) || !found.result.standsAlone) return undefined;
      const rest = read(folded, this.#lexicon, world.now, (n) => n !== s);
      const elsewhere = rest.items.some((i) =>
        i.meanings.every((m) => m.role === 'foreign' || m.role === 'opinion' || this.index.telling.has(m.id)),
      );
      const named = rest.items.some((i) => !i.optional && i.meanings.some((m) => m.role === 'subject'));
      // "… in August 2004. So how many were finished?": the time of the story is the question's.
      if (rest.periods.length > 0 && found.reading.periods.length === 0) return undefined;
      if (found.reading.cues.some((c) => c.id === 'pointing' || (named && c.id === 'it'))) return undefined;
      const asked = folded.asks.some((asks, n) => asks && n !== s);
      return elsewhere || asked ? undefined : found;
    }
    return undefined;
  }
}

/** A word that is none in any language here and stands in the way of one clear reading: asked back, never skipped. */
function misspelt(reading: Reading, world: World): Query | undefined {
  const [first] = reading.unread;
  const slips = reading.unread.every(({ span, typed }) => {
    const word = reading.words[span.from];
    return word?.kind === 'han' ? typed.length === 1 : word?.letters === 'lower' && !word.real && typed.length > 2;
  });
  if (!first || !slips || reading.unread.length > 2 || reading.restricting.length > 0) return undefined;
  const { query } = interpret({ ...reading, unread: [] }, world);
  const word = first.typed;
  if (query.kind === 'statement') return { kind: 'did-you-mean', word, readings: [query] };
  if (query.kind !== 'figure') return undefined;
  const { target } = query;
  const subjects = target.subjects.length > 0 ? target.subjects : target.open;
  if (subjects.length === 0 || subjects.length > 5) return undefined;
  const readings = subjects.map((s) => ({ ...query, target: { ...target, subjects: [s], open: [] } }));
  return { kind: 'did-you-mean', word, readings };
}

/** A part of one thing beside the whole of another. */
function isUneven({ targets }: Extract<Query, { kind: 'compare' }>): boolean {
  const cuts = targets.flatMap(({ subjects, open }) =>
    [...subjects, ...open].slice(0, 1).map(({ breakdown }) => Object.keys(breakdown).sort().join()),
  );
  return new Set(cuts).size > 1;
}

const setsBeside = (reading: Reading): boolean =>
  new Cues(reading.cues).has('difference', 'ratio', 'compare', 'which-more', 'sum', 'both-them') ||
  reading.periods.length > 1;

const sameQuery = (a: Query, b: Query): boolean => JSON.stringify(a) === JSON.stringify(b);

/** "GDP of Xiamen" after "GDP 2022": the same figure by its whole name. */
function namesAgain(own: Interpretation, merged: Interpretation): boolean {
  if (own.query.kind !== 'figure' || merged.query.kind !== 'figure') return false;
  const { subjects, negated } = own.query.target;
  return !negated && subjects.length > 0 && JSON.stringify(subjects) === JSON.stringify(merged.query.target.subjects);
}

/** Asks for something: "out of how many?", "not executed?"; unlike "sure?" or "please". */
const adds = (reading: Reading): boolean =>
  reading.cues.some((c) => ['count', 'sum', 'negator', 'phase', 'remainder', 'extent'].includes(c.id)) ||
  reading.items.some((i) => i.negated || !i.optional);

const failed = (i: Interpretation): boolean => i.query.kind === 'unknown';

function nothing(query: Query): Understood {
  return { query, language: undefined, turn: undefined, trace: () => ({ spans: [], candidates: [], notes: [] }) };
}

function languageOf(folded: Folded, reading: Reading): Language | undefined {
  const han = folded.tokens.filter((t) => t.kind === 'han').length;
  const words = folded.tokens.filter((t) => t.kind === 'word').length;
  if (han === 0) return words === 0 ? undefined : reading.pinyin ? 'zh-Hans' : 'en';
  if (han >= words) return folded.traditional ? 'zh-Hant' : 'zh-Hans';
  return 'en';
}

function turnOf(reading: Reading, result: Interpretation, before: Turn | undefined): Omit<Turn, 'at'> | undefined {
  const { query } = result;
  if (query.kind === 'unknown') return before;
  const target: Target | undefined = query.kind === 'figure' ? query.target : undefined;
  const targets = target ? [target, ...(before?.targets ?? [])].slice(0, 2) : (before?.targets ?? []);
  const period = result.time.periods[0] ?? target?.period;
  return { items: reading.items, cues: reading.cues, period, targets, query };
}
