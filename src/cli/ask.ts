import { Readable } from 'node:stream';
import type { Engine, Reply } from '../engine.ts';
import type { Language } from '../question/language.ts';
import { answerLines } from './answer-lines.ts';
import { explainReply } from './explain-reply.ts';
import { withFacts } from './facts.ts';
import { readOptions } from './options.ts';
import { readText } from './read-text.ts';
import { sentences } from './sentences.ts';
import type { CommandLine } from './terminal.ts';

const LANGUAGES: Readonly<Record<string, Language>> = {
  en: 'en',
  zh: 'zh-Hans',
  'zh-Hans': 'zh-Hans',
  'zh-Hant': 'zh-Hant',
};

/** `ask "question"`: the answer and its source; `--json`, `--explain`, `--lang`, `--jsonl`. */
export const ask: CommandLine = async (args, terminal) => {
  const given = readOptions(
    args,
    {
      json: { type: 'boolean' },
      explain: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      lang: { type: 'string' },
    },
    terminal,
  );
  if (!given) return 1;
  const { values, positionals } = given;
  const language = values.lang === undefined ? undefined : LANGUAGES[values.lang];
  if (values.lang !== undefined && !language) {
    terminal.err(sentences.wrongLanguage(values.lang));
    return 1;
  }
  if (!values.jsonl && positionals.length === 0) {
    terminal.err(sentences.noQuestion);
    return 1;
  }
  return withFacts(terminal, async (engine) => {
    if (values.jsonl) {
      const [file] = positionals;
      const content = file === undefined ? undefined : readText(file, terminal);
      if (file !== undefined && content === undefined) return 1;
      return answerLines(engine, content === undefined ? terminal.input : Readable.from([content]), terminal);
    }
    const reply = askIn(engine, positionals.join(' '), terminal.now(), language);
    if (values.json) terminal.out(JSON.stringify(asJson(reply, values.explain === true), undefined, 2));
    else terminal.out([reply.text, ...(values.explain ? ['', ...explainReply(reply)] : [])].join('\n'));
    return 0;
  });
};

/** Asks, and answers in the language that was set, whatever the question's own is. */
function askIn(engine: Engine, question: string, now: Date, language: Language | undefined): Reply {
  const reply = engine.ask(question, { now, ...(language ? { locale: language } : {}) });
  if (!language || reply.language === language) return reply;
  const { headline, rendered, text } = engine.answer(reply.query, { now, language });
  return { query: reply.query, answer: reply.answer, trace: reply.trace, language, headline, rendered, text };
}

function asJson({ query, answer, language, headline, text, trace }: Reply, explained: boolean): object {
  return { status: answer.status, language, headline, text, query, answer, ...(explained ? { trace } : {}) };
}
