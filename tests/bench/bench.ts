import { parseArgs } from 'node:util';
import { createEngine } from '../../src/create-engine.ts';
import type { Engine } from '../../src/engine.ts';
import { markdownTable } from '../../src/evaluation/table.ts';
import { build } from '../../src/facts/build.ts';
import { shippedFiles } from '../facts/shipped.ts';
import { SUGGESTION_ROWS } from '../question/suggestion-rows.ts';
import { articleTimes } from './articles.ts';
import { discordBench } from './discord.ts';
import { devQuestions, type Message } from './messages.ts';
import { documentsOf, fuseSearch, miniSearch } from './rivals.ts';
import { startTimes } from './start-time.ts';
import { enlarged, enlargedVocabulary, SIZES, type Size, syntheticQuestions, typedNames } from './synthetic.ts';
import { shown, timed } from './timing.ts';
import { shippedVocabulary } from './vocabulary.ts';

/**
 * `npm run bench`: times of one question on the shipped base and on a synthetic one, the engine beside off-the-shelf
 * search, of a long article, and from process start to the first answer. `--size 1000000` for a million observations; `--discord` for times
 * through the real client instead.
 */

const HEAD = ['base', 'observations', 'loaded in', 'memory', 'answered by', 'questions', 'median', '99th percentile'];
const { values } = parseArgs({
  options: { size: { type: 'string', default: '100000' }, discord: { type: 'boolean', default: false } },
});
const now = new Date();

interface Loaded {
  readonly name: string;
  readonly engine: Engine;
  readonly seconds: number;
  readonly megabytes: number;
}

function load(name: string, size?: Size): Loaded {
  const files = shippedFiles();
  const vocabulary = shippedVocabulary();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const { base, objections } = build(size ? enlarged(files, size) : files);
  if (objections.some(({ severity }) => severity === 'error')) throw new Error(`${name}: the base has errors`);
  const engine = createEngine(base, size ? enlargedVocabulary(vocabulary, size) : vocabulary);
  const seconds = (performance.now() - start) / 1000;
  globalThis.gc?.();
  return { name, engine, seconds, megabytes: (process.memoryUsage().heapUsed - before) / 1e6 };
}

/** Asks each message a day later than the time before: what was read once is not kept so long, and is read anew. */
const ask = (engine: Engine) => {
  const asked = new Map<Message, number>();
  return (m: Message) => {
    const days = asked.get(m) ?? 0;
    asked.set(m, days + 1);
    const later = new Date(now.getTime() + days * 86_400_000);
    return engine.ask(m.text, { now: later, ...(m.conversation ? { conversation: m.conversation } : {}) }).text;
  };
};

function row(
  loaded: Loaded,
  by: string,
  questions: string,
  items: readonly Message[],
  run: (m: Message) => unknown,
  rounds: number,
) {
  const { median, p99 } = timed(items, run, rounds, rounds > 1 ? 2 : 0);
  const { name, engine, seconds, megabytes } = loaded;
  const count = engine.base.observations.length.toLocaleString('en');
  const own = by === 'egret' ? [`${seconds.toFixed(2)} s`, `${megabytes.toFixed(0)} MB`] : ['', ''];
  return [name, count, ...own, by, `${items.length} ${questions}`, shown(median), shown(p99)];
}

/** Search over whole facts costs more with every fact: on a large base fuse.js takes half a minute a question. */
function rivalRows(loaded: Loaded, items: readonly Message[], fuse: number, mini: number): string[][] {
  const documents = documentsOf(loaded.engine.base);
  const some = (count: number) => items.filter((_, i) => i % Math.ceil(items.length / count) === 0);
  return [
    { by: 'fuse.js over whole facts', search: fuseSearch(documents), few: some(fuse) },
    { by: 'MiniSearch over whole facts', search: miniSearch(documents), few: some(mini) },
  ].map(({ by, search, few }) => row(loaded, by, 'of these', few, (m) => search(m.text), 1));
}

/** One keystroke in an option: names in both languages, pinyin, mistyped ones; and the made-up names of a larger base. */
function autocompleteRow(loaded: Loaded, size?: Size): string[] {
  const typed = SUGGESTION_ROWS.map((r) => ({ text: r.typed, language: r.language }));
  const made = size ? typedNames(size, 100).map((text) => ({ text, language: 'en' as const })) : [];
  const items = [...typed, ...made];
  const { median, p99 } = timed(
    items,
    ({ text, language }) => loaded.engine.suggestIndicators(text, {}, { now, language }),
    10,
    2,
  );
  const count = loaded.engine.base.observations.length.toLocaleString('en');
  return [loaded.name, count, '', '', 'autocomplete', `${items.length} beginnings of names`, shown(median), shown(p99)];
}

function engineBench(size: Size): void {
  const messages = devQuestions();
  const made: readonly Message[] = syntheticQuestions(size, 500).map((text) => ({ text, conversation: undefined }));
  const shipped = load('shipped');
  const rows = [
    row(shipped, 'egret', 'development messages', messages, ask(shipped.engine), 10),
    autocompleteRow(shipped),
  ];
  rows.push(...rivalRows(shipped, messages, 100, 200));
  const large = load('synthetic', size);
  const answered = made.filter((m) => large.engine.ask(m.text, { now }).answer.status === 'answered').length;
  rows.push(
    row(large, 'egret', 'development messages', messages, ask(large.engine), 10),
    row(large, 'egret', 'made-up questions', made, ask(large.engine), 10),
    autocompleteRow(large, size),
    // A million documents are more than either can hold.
    ...(large.engine.base.observations.length < 500_000 ? rivalRows(large, messages, 2, 12) : []),
  );
  for (const line of markdownTable(HEAD, rows)) console.log(line);
  console.log(`\n${answered} of ${made.length} made-up questions are answered with a figure.`);
  console.log(articleTimes(shipped.engine));
  const starts = startTimes(5);
  console.log(`Process start to first answer (npm run ask), median of 5: ${shown(starts.median)}.`);
}

if (values.discord) await discordBench();
else {
  const size = SIZES[values.size as keyof typeof SIZES];
  if (!size) throw new Error(`--size must be one of ${Object.keys(SIZES).join(', ')}`);
  engineBench(size);
}
