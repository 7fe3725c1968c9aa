import * as OpenCC from 'opencc-js/cn2t';
import type { FactBase, Observation } from '../facts/fact-base.ts';
import type { Language } from '../question/language.ts';
import type { Subject } from '../question/query.ts';
import type { Answer, Assumption, Choice, Derived, Figure, Premise } from './answer.ts';
import { en } from './locales/en.ts';
import type { Words } from './locales/words.ts';
import { zh } from './locales/zh.ts';
import { rankText, trendText } from './series-text.ts';

export interface Rendered {
  readonly headline: string;
  /** The lines below the headline, in order; the sources last. */
  readonly lines: readonly string[];
  readonly sources: readonly string[];
  /** Labels of what can be clicked, in the order of the answer's choices. */
  readonly choices: readonly string[];
}

const converters = new Map<Language, (s: string) => string>();

/** The phrases of a language, and the last step that turns them into its script. */
export function wordsFor(language: Language): { readonly words: Words; readonly finish: (s: string) => string } {
  if (language === 'en') return { words: en, finish: (s) => s };
  if (language === 'zh-Hans') return { words: zh, finish: (s) => s };
  const convert = converters.get(language) ?? OpenCC.Converter({ from: 'cn', to: 'twp' });
  converters.set(language, convert);
  return { words: zh, finish: convert };
}

/** An answer in words: the headline is the answer itself, context and sources stand below it. Plain text, no markdown. */
export function renderText(base: FactBase, answer: Answer, language: Language): Rendered {
  const { words, finish } = wordsFor(language);
  const w = new Writer(base, words);
  const r = w.answer(answer);
  return {
    headline: finish(r.headline),
    lines: r.lines.filter((l) => l).map(finish),
    // Addresses and titles are quoted as they are; only our words change script.
    sources: r.sources.map(finish),
    choices: r.choices.map(finish),
  };
}

export function plainText(r: Rendered): string {
  return [r.headline, ...r.lines, ...r.choices.map((c, i) => `${i + 1}. ${c}`), ...r.sources].join('\n');
}

/** Label of a subject in a language: "Services-trade pilot tasks, fully completed". */
export function subjectName(base: FactBase, subject: Subject, language: Language): string {
  const { words, finish } = wordsFor(language);
  return finish(new Writer(base, words).subject(subject));
}

const unitOf = (f: Figure): string => (f.kind === 'reported' ? f.shown.unit : f.derived.unit);

const empty = { lines: [], sources: [], choices: [] } as const;

class Writer {
  readonly #base: FactBase;
  readonly #w: Words;

  constructor(base: FactBase, words: Words) {
    this.#base = base;
    this.#w = words;
  }

  get words(): Words {
    return this.#w;
  }

  answer(a: Answer): Rendered {
    const w = this.#w;
    switch (a.status) {
      case 'unknown': {
        const near = a.near.map((c) => this.choice(c));
        const period = a.period && w.period(a.period);
        return {
          headline: w.unknown(a.reason, a.word, period),
          lines: near.length > 0 ? [w.near] : [],
          sources: [],
          choices: near,
        };
      }
      case 'clarify':
        return {
          headline: w.clarify(a.why, a.word),
          lines: [],
          sources: [],
          choices: [
            ...a.choices.map((c) => this.choice(c)),
            ...(a.total > a.choices.length ? [w.more(a.total - a.choices.length)] : []),
          ],
        };
      case 'answered':
        return this.answered(a);
    }
  }

  answered(a: Extract<Answer, { status: 'answered' }>): Rendered {
    const w = this.#w;
    const sources = a.cited.map((c) => w.source(c));
    const assumed = [...new Set(a.assumed.map((x) => this.assumption(x)))];
    switch (a.kind) {
      case 'figure': {
        const line = w.headline(this.label(a.figure), this.value(a.figure));
        const lines = [
          ...this.premises(a.premises),
          ...this.below(a.figure),
          ...a.context.map((f) => w.contextLine(this.shortLabel(f), this.value(f))),
          ...a.disputes
            .filter((o) => a.figure.kind === 'reported' && o.id !== a.figure.observation.id)
            .map((o) => w.dispute(this.printedValue(o), o.source)),
          ...(a.missingCurrency ? [w.missingCurrency(a.missingCurrency)] : []),
          ...assumed,
        ];
        const first = a.cited[0];
        if (a.about === 'source' && first)
          return { headline: w.sourceHeadline(first.source), lines: [line, ...lines], sources, choices: [] };
        return { headline: this.verdict(a.premises) + line, lines, sources, choices: [] };
      }
      case 'compare': {
        const items = a.figures.map((f) => w.headline(this.label(f), this.value(f)));
        const results = a.results.map((d) =>
          w.compare.result(
            d.formula === 'ratio'
              ? 'ratio'
              : d.formula === 'share-of'
                ? 'share'
                : a.operation === 'sum'
                  ? 'sum'
                  : 'difference',
            w.derived(d),
          ),
        );
        const largest = a.largest === undefined ? undefined : a.figures[a.largest];
        return {
          headline: w.compare.pair([...(a.operation === 'versus' ? [] : results), ...items]),
          lines: [
            ...(largest && a.operation !== 'share' && a.operation !== 'sum'
              ? [w.compare.largest(this.label(largest))]
              : []),
            ...(a.operation === 'versus' ? results : []),
            ...a.results.map((d) => this.mark(d)),
            ...(a.figures.length > 1 && new Set(a.figures.map(unitOf)).size > 1 ? [w.series.differentUnits] : []),
            ...a.breaks.map((b) => w.series.acrossBreak(b.from, b.why[w.name])),
            ...a.figures.flatMap((f) => this.below(f)),
            ...a.context.map((f) => w.contextLine(this.label(f), this.value(f))),
            ...assumed,
          ],
          sources,
          choices: [],
        };
      }
      case 'list':
        return {
          headline: w.list(a.total),
          lines: a.figures.map((f) => w.contextLine(this.label(f), this.value(f))),
          sources,
          choices: [],
        };
      case 'trend': {
        const { headline, lines } = trendText(a, this);
        return { headline, lines: [...lines, ...assumed], sources, choices: [] };
      }
      case 'rank': {
        const { headline, lines } = rankText(a, this);
        return { headline, lines: [...lines, ...assumed], sources, choices: [] };
      }
      case 'statement': {
        const [first] = a.statements;
        const text = first?.text[w.name] ?? '';
        const premise = a.premises.some((p) => p.kind === 'year' && !p.holds) ? w.premiseFalse : '';
        const head = premise + text;
        const cited = a.cited[0];
        if (a.about === 'source' && cited)
          return { headline: w.sourceHeadline(cited.source), lines: [text], sources, choices: [] };
        return { headline: head, lines: a.statements.slice(1).map((s) => s.text[w.name]), sources, choices: [] };
      }
      case 'browse':
        return {
          ...empty,
          headline: w.browse(a.topic && w.topic(a.topic)),
          lines: a.topics.flatMap((t) => [
            w.topic(t.topic),
            ...t.entries.map(
              (e) => `  ${this.subject(e.subject)}: ${e.periods.map((p) => w.period(p)).join(w.separator)}`,
            ),
            ...t.statements.map((s) => `  ${s.names[w.name]}`),
          ]),
        };
      case 'sources':
        return {
          ...empty,
          headline: w.sources(a.sources.length),
          lines: a.sources.map((s) => w.sourceEntry(s.source, s.facts)),
        };
    }
  }

  assumption(x: Assumption): string {
    const w = this.#w;
    switch (x.kind) {
      case 'latest-period':
        return w.assumedLatest(w.period(x.period));
      case 'shared-period':
        return w.series.assumedShared(w.period(x.period));
      case 'as-of':
        return w.assumedAsOf(w.period(x.period));
      case 'subject':
        return w.assumedSubject(this.subject(x.subject));
      case 'measure':
        return w.assumedMeasure(w.measure(x.measure, undefined));
      case 'overdue':
        return w.series.overdue(w.period(x.period), x.months);
    }
  }

  verdict(premises: readonly Premise[]): string {
    if (premises.some((p) => (p.kind === 'threshold' ? false : !p.holds))) return this.#w.premiseFalse;
    return '';
  }

  premises(list: readonly Premise[]): string[] {
    const w = this.#w;
    return list.map((p) =>
      p.kind === 'value'
        ? w.premise.value(p.claim, p.holds)
        : p.kind === 'threshold'
          ? w.premise.threshold(p.claim, p.above)
          : p.kind === 'direction'
            ? w.premise.direction(p.claimed, p.holds)
            : w.premise.year(p.claim, p.holds),
    );
  }

  choice(c: Choice): string {
    const w = this.#w;
    const subject = c.subject;
    if (!subject) return (c.statement && this.#base.statements.get(c.statement)?.names[w.name]) ?? '';
    return w.label({
      subject: this.subject(subject),
      place: this.place(subject.place),
      period: c.period && w.period(c.period),
      measure: c.measure && c.measure !== 'level' ? w.measure(c.measure, undefined) : undefined,
    });
  }

  place(id: string): string {
    return this.#base.places.get(id)?.names[this.#w.name] ?? id;
  }

  member(id: string): string {
    return this.#base.members.get(id)?.names[this.#w.name] ?? id;
  }

  subject(s: Subject): string {
    const name = this.#base.indicators.get(s.indicator)?.names[this.#w.name] ?? s.indicator;
    const members = Object.values(s.breakdown).map((m) => this.member(m));
    const open = this.#w.name === 'zh' ? '（' : ', ';
    const close = this.#w.name === 'zh' ? '）' : '';
    return members.length > 0 ? `${name}${open}${members.join(this.#w.separator)}${close}` : name;
  }

  against(o: Observation): string | undefined {
    if (o.against === undefined) return undefined;
    const place = this.#base.places.get(o.against);
    if (place) return place.names[this.#w.name];
    const member = this.#base.members.get(o.against.split('=')[1] ?? '');
    return member?.names[this.#w.name];
  }

  label(f: Figure): string {
    const w = this.#w;
    if (f.kind === 'reported') {
      const o = f.observation;
      return w.label({
        subject: this.subject({ indicator: o.indicator.id, place: o.place, breakdown: o.breakdown }),
        place: this.place(o.place),
        period: w.period(o.period),
        measure: w.measure(o.measure, this.against(o)),
      });
    }
    const { subject, period, measure, formula } = f.derived;
    return w.label({
      subject: subject ? this.subject(subject) : '',
      place: subject ? this.place(subject.place) : '',
      period: period && w.period(period),
      measure:
        formula === 'implied-rate'
          ? w.formulaName('implied-rate')
          : w.measure(measure, formula === 'share-of' ? this.whole(f.derived) : undefined),
    });
  }

  whole(d: Derived): string | undefined {
    const o = d.inputs[1];
    return o && this.subject({ indicator: o.indicator.id, place: o.place, breakdown: o.breakdown });
  }

  /** Label within a reply whose headline has named the subject already. */
  shortLabel(f: Figure): string {
    const w = this.#w;
    if (f.kind === 'derived') return this.label(f);
    const name = w.measure(f.observation.measure, this.against(f.observation));
    return name ? name.charAt(0).toUpperCase() + name.slice(1) : this.label(f);
  }

  value(f: Figure): string {
    const w = this.#w;
    if (f.kind === 'reported' && f.observation.disputed && !f.observation.printed)
      return w.doubtful(this.plainValue(f));
    return this.plainValue(f);
  }

  plainValue(f: Figure): string {
    const w = this.#w;
    if (f.kind === 'derived') return w.derived(f.derived);
    const o = f.observation;
    const signed = o.measure === 'growth' || o.measure === 'share_change' || o.measure === 'gap';
    const text = (o.qualifier ? w.qualifier[o.qualifier] : '') + w.quantity(f.shown, signed);
    const printed = w.printed(f.shown);
    return printed && w.name === 'zh' ? `${text}（原文：${printed}）` : text;
  }

  printedValue(o: Observation): string {
    return this.value({ kind: 'reported', observation: o, shown: o.quantity });
  }

  mark(d: Derived): string {
    return this.#w.derivedMark(this.#w.formula(d), this.#w.between(d));
  }

  below(f: Figure): string[] {
    const w = this.#w;
    if (f.kind === 'derived') return [this.mark(f.derived)];
    const o = f.observation;
    const others = [o.quantity, ...o.alsoReported].filter((q) => q !== f.shown);
    return [
      ...(o.disputed ? [w.disputed(o.disputed[w.name])] : []),
      ...others.map((q) => w.also(w.quantity(q, false))),
      ...(o.note ? [w.note(o.note[w.name])] : []),
    ];
  }
}
