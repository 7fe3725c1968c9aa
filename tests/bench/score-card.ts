import type { Engine } from '../../src/engine.ts';
import type { Question } from '../../src/evaluation/question.ts';
import { readCatalogue } from '../../src/evaluation/question-files.ts';
import { type Answerer, answererOf, type Scored, score } from '../../src/evaluation/score.ts';
import { type Summary, summaryOf } from '../../src/evaluation/summary.ts';
import { markdownTable, percent } from '../../src/evaluation/table.ts';
import { realEngine } from '../e2e/real-engine.ts';
import { readDevelopment } from './messages.ts';
import { documentsOf, fuseSearch, miniSearch, outcomeOf, type Search } from './rivals.ts';
import { shown, timed } from './timing.ts';

interface Contestant {
  readonly name: string;
  readonly scored: readonly Scored[];
  readonly median: number;
  readonly p99: number;
  /** The threshold that its best result was got with. */
  readonly note?: string;
}

/** The lines of the score card: all together, then passed and answered wrongly by class and by language. */
export function scoreCard(now: Date): string[] {
  const engine = realEngine();
  const questions = readDevelopment();
  const catalogue = readCatalogue();
  const ask = answererOf(engine, now);
  const egret = {
    name: 'egret',
    scored: score(questions, ask, catalogue),
    ...timed(questions, anew(engine, now), 7, 2),
  };
  const documents = documentsOf(engine.base);
  const all: Contestant[] = [
    egret,
    rival('fuse.js', fuseSearch(documents), questions),
    rival('MiniSearch', miniSearch(documents), questions),
  ];
  return [
    ...overall(all),
    '',
    ...grouped('class', all, (q) => q.class),
    '',
    ...grouped('language', all, (q) => q.lang),
    '',
    ...all.flatMap(({ name, note }) => (note ? [`${name}: ${note}.`] : [])),
  ];
}

/** Asks each question a day later than the time before: what was read once is not kept so long, and is read anew. */
function anew(engine: Engine, now: Date): Answerer {
  const asked = new Map<Question, number>();
  return (question) => {
    const days = (asked.get(question) ?? 0) + 1;
    asked.set(question, days);
    return answererOf(engine, new Date(now.getTime() + days * 86_400_000))(question);
  };
}

/** Searches once and then tries every score that occurred as the threshold: its best on these very questions counts. */
function rival(name: string, search: Search, questions: readonly Question[]): Contestant {
  const catalogue = readCatalogue();
  const last = ({ turns }: Question) => turns.at(-1) ?? '';
  const hits = new Map<Question, ReturnType<Search>>();
  const times = timed(questions, (q) => hits.set(q, search(last(q))), 1, 0);
  const thresholds = [...new Set([...hits.values()].map((h) => Number((h?.score ?? 0).toPrecision(2))))].sort();
  let best: { readonly scored: readonly Scored[]; readonly passed: number; readonly threshold: number } | undefined;
  for (const threshold of thresholds) {
    const answer: Answerer = (q) => outcomeOf(hits.get(q), threshold);
    const scored = score(questions, answer, catalogue);
    const { passed } = summaryOf(scored);
    if (!best || passed > best.passed) best = { scored, passed, threshold };
  }
  const note = `over whole facts, best score threshold for these questions ${best?.threshold ?? 0} of ${thresholds.length} tried`;
  return { name, scored: best?.scored ?? [], ...times, note };
}

function overall(all: readonly Contestant[]): string[] {
  const ratio = ([part, whole]: readonly [number, number]) => percent(part, whole);
  const line = (label: string, cell: (c: Contestant, s: Summary) => string) => [
    label,
    ...all.map((c) => cell(c, summaryOf(c.scored))),
  ];
  const [first] = all;
  return markdownTable(
    [`${first?.scored.length ?? 0} questions`, ...all.map((c) => c.name)],
    [
      line('right', (_, s) => percent(s.passed, s.questions)),
      line('answered wrongly', (_, s) => percent(s.wrong, s.questions)),
      line('abstention precision', (_, s) => ratio(s.abstentionPrecision)),
      line('abstention recall', (_, s) => ratio(s.abstentionRecall)),
      line('time, median', (c) => shown(c.median)),
      line('time, 99th percentile', (c) => shown(c.p99)),
    ],
  );
}

/** "right / answered wrongly" for each contestant. */
function grouped(title: string, all: readonly Contestant[], keyOf: (q: Question) => string): string[] {
  const keys = [...new Set(all.flatMap(({ scored }) => scored.map(({ question }) => keyOf(question))))];
  const rows = keys.map((key) => {
    const cells = all.map(({ scored }) => {
      const { questions, passed, wrong } = summaryOf(scored.filter(({ question }) => keyOf(question) === key));
      return `${percent(passed, questions)} / ${percent(wrong, questions)}`;
    });
    const count = all[0]?.scored.filter(({ question }) => keyOf(question) === key).length ?? 0;
    return [key, String(count), ...cells];
  });
  return markdownTable([`${title}: right / answered wrongly`, 'questions', ...all.map((c) => c.name)], rows);
}
