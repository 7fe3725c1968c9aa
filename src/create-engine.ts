import { renderCheck } from './answer/check-lines.ts';
import { answering } from './answered.ts';
import { checkText } from './curation/check/check-text.ts';
import { type ArticleDate, Extractor } from './curation/extract/extractor.ts';
import { typedAmounts } from './curation/typed/amount.ts';
import type { AskContext, CheckContext, CheckReply, Engine, FigureOptions, Reply } from './engine.ts';
import { suggestions } from './engine-suggestions.ts';
import type { FactBase } from './facts/fact-base.ts';
import type { Vocabulary } from './facts/vocabulary.ts';
import { Labels } from './question/labels.ts';
import type { Language } from './question/language.ts';
import { Lexicon } from './question/lexicon.ts';
import { Memory } from './question/memory.ts';
import type { Query } from './question/query.ts';
import { compareQuery, trendQuery } from './question/series-query.ts';
import type { Trace } from './question/trace.ts';
import { Understanding } from './question/understand.ts';

/** What a word can be taught to mean: what figures are of, where, and what kind of figure; opinions and the like are none. */
const TAUGHT: ReadonlySet<string> = new Set(['subject', 'topic', 'place', 'measure']);

const NO_TRACE: Trace = { spans: [], candidates: [], notes: [] };

/** What does not depend on the base, and is kept when a new one takes its place. */
export interface Kept {
  /** Compiling a vocabulary takes longer than all else. */
  readonly lexicon: Lexicon;
  /** What the last questions were about, so that a follow-up survives a change of the base. */
  readonly memory: Memory;
}

/** A vocabulary never changes: its lexicon is made once, however many engines there are over it. */
const lexicons = new WeakMap<Vocabulary, Lexicon>();

/** What an engine over this vocabulary keeps, with nothing remembered yet. */
export function keptFor(vocabulary: Vocabulary): Kept {
  const lexicon = lexicons.get(vocabulary) ?? new Lexicon(vocabulary);
  lexicons.set(vocabulary, lexicon);
  return { lexicon, memory: new Memory() };
}

/** Puts a base and a vocabulary together: the one object that commands, mentions, the terminal and the tests talk to. */
export function createEngine(base: FactBase, vocabulary: Vocabulary, kept = keptFor(vocabulary)): Engine {
  const { lexicon, memory } = kept;
  const understanding = new Understanding(base, lexicon);
  const labels = new Labels(base, lexicon, understanding.index);
  const answer = answering(base);
  // Made when first called for: reading prose takes further words.
  let extractor: Extractor | undefined;
  const prose = (): Extractor => {
    extractor ??= new Extractor(base, vocabulary, understanding.index, lexicon);
    return extractor;
  };

  const reply = (query: Query, now: Date, language: Language, trace: () => Trace): Reply => {
    const answered = answer(query, now, language);
    return {
      query,
      answer: answered.answer,
      language,
      headline: answered.rendered.headline,
      rendered: answered.rendered,
      get text() {
        return answered.text;
      },
      get trace() {
        return trace();
      },
    };
  };

  return {
    base,
    ask(text: string, context: AskContext): Reply {
      const { conversation, now, locale } = context;
      const before = conversation === undefined ? undefined : memory.recall(conversation, now);
      const understood = understanding.understand(text, now, before);
      if (conversation !== undefined && understood.turn)
        memory.keep(conversation, { ...understood.turn, at: now.getTime() });
      return reply(understood.query, now, understood.language ?? locale ?? 'en', understood.trace);
    },
    answer: (query, { now, language }) => reply(query, now, language, () => NO_TRACE),
    figure: (options: FigureOptions, { now, language }) =>
      reply(labels.query(options, now), now, language, () => NO_TRACE),
    trend: (options, { now, language }) => reply(trendQuery(labels, options, now), now, language, () => NO_TRACE),
    compare: (options, { now, language }) => reply(compareQuery(labels, options, now), now, language, () => NO_TRACE),
    amountTyped: (text, measure) => typedAmounts(vocabulary).read(text, measure),
    subjectNamed: (text) => labels.subject(text),
    conceptsNamed: (word) =>
      (lexicon.term(word.trim().toLowerCase())?.meanings ?? [])
        .filter(({ role }) => TAUGHT.has(role))
        .map(({ id }) => id),
    periodNamed: (text, now) => labels.period(text, now),
    ...suggestions(base, labels),
    check(text: string, { language, published }: CheckContext): CheckReply {
      const claims = checkText(base, prose(), text, published === undefined ? undefined : new Date(published));
      const { headline, lines } = renderCheck(base, claims, language);
      const said = lines.map((l) => [l.text, l.source].filter((x) => x !== undefined).join(' '));
      return { claims, language, headline, lines, text: [headline, ...said].join('\n') };
    },
    extract: (text: string, article: ArticleDate) => prose().extract(text, article),
  };
}
