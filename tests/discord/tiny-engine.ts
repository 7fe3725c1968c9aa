import type { Answer, Choice } from '../../src/answer/answer.ts';
import { renderText } from '../../src/answer/text.ts';
import type { Engine, Reply } from '../../src/engine.ts';
import type { Language } from '../../src/question/language.ts';
import type { Query, Target } from '../../src/question/query.ts';
import { base, exportsOf, importsOf, period, source } from './small-base.ts';

/** A hand-made engine over the made-up base: what it answers is decided by a few words of the question. */

const trace = { spans: [], candidates: [], notes: [] };
const told = { facts: ['tea-exports/2020'], cited: [{ source, paragraphs: [2, 'sidebar'] as const }], assumed: [] };

const figure = (target: Target): Query => ({ kind: 'figure', about: 'figure', target, claims: [] });
const choice = (subject: typeof exportsOf): Choice => ({
  query: figure({ subjects: [subject], open: [] }),
  subject,
});

function said(
  query: Query,
  answer: Answer,
  language: Language,
  headline: string,
  lines: readonly string[] = [],
): Reply {
  const { choices } = renderText(base, answer, language);
  const rendered = { headline, lines, sources: [], choices };
  return { query, answer, language, headline, text: [headline, ...lines].join('\n'), rendered, trace };
}

function answered(query: Query, language: Language, headline: string, rows: readonly string[] = []): Reply {
  const sources: Answer = { ...told, status: 'answered', kind: 'sources', sources: [] };
  const list: Answer = { ...told, status: 'answered', kind: 'list', figures: [], total: 0 };
  return said(query, query.kind === 'sources' ? sources : list, language, headline, rows);
}

function clarify(language: Language, choices: readonly Choice[]): Reply {
  const headline = language === 'en' ? 'Which tea do you mean?' : '您指哪一种茶叶？';
  const answer: Answer = { status: 'clarify', facts: [], why: 'subject', choices, total: choices.length };
  return said({ kind: 'sources' }, answer, language, headline);
}

/** Throws on "explode", which no real engine does. */
function ask(text: string, language: Language): Reply {
  const tongue: Language = /\p{Script=Han}/u.test(text) ? 'zh-Hans' : language;
  const query = figure({ subjects: [exportsOf], open: [] });
  if (text.includes('explode')) throw new Error('the kettle burst');
  if (text.includes('which') || text.includes('哪')) return clarify(tongue, [choice(exportsOf), choice(importsOf)]);
  if (text.includes('long'))
    return answered(query, tongue, 'A long list.', Array(200).fill('A row that is rather long.'));
  if (text.includes('many'))
    return clarify(
      tongue,
      Array.from({ length: 30 }, (_, at) => {
        const target = { subjects: [exportsOf], open: [], period: period(String(1990 + at)) };
        return { query: figure(target), subject: exportsOf, period: target.period };
      }),
    );
  if (text.includes('tea') || text.includes('茶'))
    return answered(query, tongue, tongue === 'en' ? 'Tea exports were CNY 1.25 billion.' : '茶叶出口额为12.5亿元。', [
      'Growth: 3.1 %.',
    ]);
  const answer: Answer = { status: 'unknown', facts: [], reason: 'indicator', word: text, near: [choice(exportsOf)] };
  return said({ kind: 'unknown', reason: 'indicator', near: [] }, answer, tongue, `I do not know: ${text}`);
}

export const tinyEngine: Engine = {
  base,
  ask: (text, { locale = 'en' }) => ask(text, locale),
  answer: (query, { language }) => answered(query, language, `Answered ${query.kind}.`, ['A row.']),
  figure: ({ indicator, ...rest }, { language }) =>
    base.indicators.has(indicator)
      ? answered({ kind: 'sources' }, language, `Figure ${indicator} ${JSON.stringify(rest)}`)
      : ask(indicator, language),
  trend: ({ indicator, ...rest }, { language }) =>
    answered({ kind: 'sources' }, language, `Trend ${indicator} ${JSON.stringify(rest)}`),
  compare: ({ a, b, ...rest }, { language }) =>
    answered({ kind: 'sources' }, language, `Compare ${a} and ${b} ${JSON.stringify(rest)}`),
  extract: () => [],
  amountTyped: () => undefined,
  subjectNamed: () => undefined,
  periodNamed: () => undefined,
  conceptsNamed: () => [],
  check: (text, { language }) => ({
    claims: [],
    language,
    headline: `No figure in ${text.length} characters.`,
    lines: [],
    text: '',
  }),
  suggestIndicators: (typed, _, { language }) =>
    [...base.indicators.values()]
      .filter(({ names }) => names.en.toLowerCase().includes(typed.toLowerCase()))
      .map(({ id, names }) => ({ name: language === 'en' ? names.en : names.zh, value: id })),
  suggestPeriods: (typed, { indicator }) =>
    base
      .ofIndicator(indicator ?? '')
      .filter(({ period: { id } }) => id.startsWith(typed))
      .map(({ period: { id } }) => ({ name: id, value: id })),
  measuresOf: () => ['level', 'growth'],
  currenciesOf: () => ['CNY'],
};
