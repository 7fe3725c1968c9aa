import * as OpenCC from 'opencc-js/cn2t';
import type { FactBase } from '../facts/fact-base.ts';
import type { Language } from '../question/language.ts';
import type { Subject } from '../question/query.ts';
import type { Answer, Choice, Figure } from './answer.ts';
import { en } from './locales/en.ts';
import type { Words } from './locales/words.ts';
import { zh } from './locales/zh.ts';
import { Phrases } from './phrases.ts';
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

/** Labels of choices, in their order. */
export function choiceLabels(base: FactBase, choices: readonly Choice[], language: Language): readonly string[] {
  const { words, finish } = wordsFor(language);
  const phrases = new Phrases(base, words);
  return choices.map((choice) => finish(phrases.choice(choice)));
}

const unitOf = (f: Figure): string => (f.kind === 'reported' ? f.shown.unit : f.derived.unit);

const empty = { lines: [], sources: [], choices: [] } as const;

class Writer extends Phrases {
  answer(a: Answer): Rendered {
    const w = this.words;
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
    const w = this.words;
    const sources = a.cited.map((c) => w.source(c));
    const assumed = [...new Set(a.assumed.map((x) => this.assumption(x)))];
    switch (a.kind) {
      case 'figure': {
        const line = w.headline(this.label(a.figure), this.value(a.figure));
        const lines = [
          ...this.premises(a.premises),
          ...(a.missingCurrency ? [w.missingCurrency(a.missingCurrency)] : []),
          ...this.below(a.figure),
          ...a.context.map((f) => w.contextLine(this.shortLabel(f), this.value(f))),
          ...a.disputes
            .filter((o) => a.figure.kind === 'reported' && o.id !== a.figure.observation.id)
            .map((o) => w.dispute(this.printedValue(o), o.source)),
          ...assumed,
        ];
        const first = a.cited[0];
        if (a.about === 'source' && first)
          return { headline: w.sourceHeadline(first.source), lines: [line, ...lines], sources, choices: [] };
        return { headline: this.verdict(a.premises) + line, lines, sources, choices: [] };
      }
      case 'compare': {
        const items = a.figures.map((f) => w.headline(this.label(f), this.value(f)));
        const results = a.results.map((d) => this.result(d, a.operation));
        const largest = a.largest === undefined ? undefined : a.figures[a.largest];
        return {
          headline: this.verdict(a.premises) + w.compare.pair([...(a.operation === 'versus' ? [] : results), ...items]),
          lines: [
            ...this.premises(a.premises),
            ...(largest && a.operation !== 'share' && a.operation !== 'sum'
              ? [w.compare.largest(this.label(largest), a.figures.length)]
              : []),
            ...(a.operation === 'versus' ? results : []),
            ...a.results.map((d) => this.mark(d)),
            ...(a.figures.length > 1 && new Set(a.figures.map(unitOf)).size > 1 ? [w.series.differentUnits] : []),
            ...(a.unlikeLengths ? [w.series.differentLengths] : []),
            ...a.breaks.map((b) => w.series.acrossBreak(b.from, b.why[w.name])),
            ...a.figures.flatMap((f) => this.below(f).map((line) => w.contextLine(this.label(f), line))),
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
      case 'browse': {
        const indent = a.topic ? '' : '  ';
        return {
          ...empty,
          headline: w.browse(a.topic && w.topic(a.topic)),
          lines: a.topics.flatMap((t) => [
            ...(a.topic ? [] : [w.topic(t.topic)]),
            ...t.entries.map(
              (e) => `${indent}${this.placed(e.subject)}: ${e.periods.map((p) => w.period(p)).join(w.separator)}`,
            ),
            ...t.statements.map((s) => `${indent}${s.names[w.name]}`),
          ]),
        };
      }
      case 'sources':
        return {
          ...empty,
          headline: w.sources(a.sources.length),
          lines: a.sources.map((s) => w.sourceEntry(s.source, s.facts)),
        };
    }
  }
}
