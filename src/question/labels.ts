import Fuse from 'fuse.js';
import type { FactBase } from '../facts/fact-base.ts';
import { comparePeriods, type Period, parsePeriod } from '../facts/period.ts';
import { MEASURES, type Measure } from '../facts/schema.ts';
import { fold } from './fold.ts';
import type { Language } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { findPeriods } from './periods/index.ts';
import { complete } from './periods/span.ts';
import type { Query, Subject } from './query.ts';
import { type Candidate, plain, SubjectIndex } from './subjects.ts';
import { spellWords } from './words.ts';

const MOST = 25;
const LONGEST = 100;

interface Label {
  readonly key: string;
  readonly subject: Subject;
  readonly en: string;
  readonly zh: string;
  readonly aliases: readonly string[];
}

/**
 * Names of subjects for `/fact`: what autocomplete offers and what typed text is matched with. Fuzzy search (fuse.js)
 * only ever proposes names; which figure belongs to a name is looked up exactly.
 */
export class Labels {
  readonly #labels: readonly Label[];
  readonly #byKey: ReadonlyMap<string, Label>;
  readonly #base: FactBase;
  readonly #lexicon: Lexicon;
  #fuse: Fuse<Label> | undefined;

  constructor(base: FactBase, lexicon: Lexicon) {
    this.#base = base;
    this.#lexicon = lexicon;
    this.#labels = new SubjectIndex(base).all.map((c) => label(base, c));
    this.#byKey = new Map(this.#labels.map((l) => [l.key, l]));
  }

  /** At most 25 names for what was typed, best first; all of them in order when nothing was. */
  indicators(typed: string, language: Language): readonly { readonly name: string; readonly value: string }[] {
    const found = typed.trim() === '' ? this.#labels.slice(0, MOST) : this.#search(typed).slice(0, MOST);
    return found.map((l) => ({ name: cut(language === 'en' ? l.en : l.zh), value: l.key }));
  }

  /** The periods on file for an indicator, latest first, narrowed by what was typed. */
  periods(
    typed: string,
    indicator: string | undefined,
    _language: Language,
  ): readonly { readonly name: string; readonly value: string }[] {
    const subject = indicator === undefined ? undefined : this.#subject(indicator);
    const source = subject
      ? MEASURES.flatMap((measure) => this.#base.series({ ...subject, measure }))
      : this.#base.observations;
    const unique = new Map<string, Period>();
    for (const o of source) unique.set(o.period.id, o.period);
    const all = [...unique.values()].sort(comparePeriods).reverse();
    const read = this.#period(typed, new Date(0));
    const text = typed.trim().toLowerCase();
    const fits = all.filter(
      (p) =>
        text === '' ||
        p.id.toLowerCase().includes(text) ||
        p.id === read?.id ||
        (read !== undefined && p.start >= read.start && p.end <= read.end),
    );
    return fits.slice(0, MOST).map((p) => ({ name: p.id, value: p.id }));
  }

  /** A query from options; a name that is not on file becomes a choice of the nearest, never a guess. */
  query(
    options: {
      readonly indicator: string;
      readonly period?: string;
      readonly measure?: string;
      readonly currency?: 'CNY' | 'USD';
    },
    now: Date,
  ): Query {
    const exact = this.#subject(options.indicator);
    const near = exact
      ? [exact]
      : this.#search(options.indicator)
          .slice(0, 5)
          .map((l) => l.subject);
    if (near.length === 0) return { kind: 'unknown', reason: 'indicator', word: cut(options.indicator), near: [] };
    const period = options.period === undefined ? undefined : this.#period(options.period, now);
    if (options.period !== undefined && !period)
      return { kind: 'unknown', reason: 'period', word: cut(options.period), near };
    const measure = MEASURES.find((m) => m === options.measure) satisfies Measure | undefined;
    return {
      kind: 'figure',
      about: 'figure',
      claims: [],
      ...(options.currency ? { currency: options.currency } : {}),
      target: {
        subjects: exact ? [exact] : [],
        open: exact ? [] : near,
        ...(period ? { period } : {}),
        ...(measure ? { measure } : {}),
      },
    };
  }

  #subject(text: string): Subject | undefined {
    const direct = this.#byKey.get(text);
    if (direct) return direct.subject;
    const wanted = simple(text);
    const named = this.#labels.filter((l) => [l.en, l.zh, ...l.aliases].some((n) => simple(n) === wanted));
    return named.length === 1 ? named[0]?.subject : undefined;
  }

  #search(typed: string): readonly Label[] {
    const wanted = simple(typed);
    if (wanted === '') return [];
    const starts = this.#labels.filter((l) =>
      [l.en, l.zh, ...l.aliases].some((n) => n.toLowerCase().startsWith(wanted)),
    );
    const within = this.#labels.filter(
      (l) => !starts.includes(l) && [l.en, l.zh, ...l.aliases].some((n) => n.toLowerCase().includes(wanted)),
    );
    this.#fuse ??= new Fuse(this.#labels, {
      keys: [{ name: 'en', weight: 2 }, { name: 'zh', weight: 2 }, 'aliases'],
      threshold: 0.4,
      ignoreLocation: true,
      minMatchCharLength: 2,
    });
    const fuzzy = this.#fuse.search(wanted, { limit: MOST }).map((r) => r.item);
    return [...starts, ...within, ...fuzzy.filter((l) => !starts.includes(l) && !within.includes(l))];
  }

  #period(typed: string, now: Date): Period | undefined {
    const canonical = parsePeriod(typed.trim());
    if (canonical) return canonical;
    const words = spellWords(fold(typed.slice(0, LONGEST)).tokens, this.#lexicon);
    const whole = findPeriods(words, now, false).filter((r) => r.from === 0 && r.to === words.length);
    for (const { value } of whole) {
      if (value.kind === 'period') return value.period;
      if (value.kind === 'partial') return complete(value, now.getUTCFullYear());
    }
    return undefined;
  }
}

function label(base: FactBase, c: Candidate): Label {
  const members = Object.values(c.breakdown).flatMap((m) => base.members.get(m) ?? []);
  const away = c.place === c.record.place ? undefined : base.places.get(c.place);
  const name = (l: 'en' | 'zh') =>
    [c.record.names[l], ...members.map((m) => m.names[l]), ...(away ? [away.names[l]] : [])].join(
      l === 'en' ? ', ' : '，',
    );
  const breakdown = Object.entries(c.breakdown)
    .sort()
    .map(([k, v]) => `${k}=${v}`)
    .join(',');
  const key = `${c.indicator}${away ? `@${c.place}` : ''}${breakdown ? `/${breakdown}` : ''}`;
  const aliases = members.length === 0 && !away ? [...c.record.aliases.en, ...c.record.aliases.zh] : [];
  return { key, subject: plain(c), en: name('en'), zh: name('zh'), aliases };
}

/** Folded for comparing: lower case, simplified, marks gone. */
const simple = (text: string): string =>
  fold(text.slice(0, LONGEST))
    .tokens.map((t) => (t.gap && t.kind !== 'han' ? ` ${t.text}` : t.text))
    .join('')
    .trim();

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
