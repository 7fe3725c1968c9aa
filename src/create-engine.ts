import { resolve } from './answer/resolve.ts';
import { plainText, renderText } from './answer/text.ts';
import type { AskContext, Engine, FigureOptions, Reply } from './engine.ts';
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

const NO_TRACE: Trace = { spans: [], candidates: [], notes: [] };

/** Puts a base and a vocabulary together: the one object that commands, mentions, the terminal and the tests talk to. */
export function createEngine(base: FactBase, vocabulary: Vocabulary): Engine {
  return engineOver(base, new Lexicon(vocabulary), new Memory());
}

/**
 * The same with what does not depend on the base handed in, so that it outlives a change of the base: a lexicon costs a
 * hundred milliseconds, the rest three.
 */
export function engineOver(base: FactBase, lexicon: Lexicon, memory: Memory): Engine {
  const understanding = new Understanding(base, lexicon);
  const labels = new Labels(base, lexicon);

  const reply = (query: Query, now: Date, language: Language, trace: () => Trace): Reply => {
    const answer = resolve(base, query, now);
    const rendered = renderText(base, answer, language);
    return {
      query,
      answer,
      language,
      headline: rendered.headline,
      rendered,
      get text() {
        return plainText(rendered);
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
    suggestIndicators: (typed, language) => labels.indicators(typed, language),
    suggestPeriods: (typed, indicator, language) => labels.periods(typed, indicator, language),
  };
}
