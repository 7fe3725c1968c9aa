import { markdownTable } from '../../src/evaluation/table.ts';
import type { OptionValues, Seen } from '../../src/playground/index.ts';
import { shippedFiles } from '../facts/shipped.ts';
import { type Contender, constant, contend, egret } from './discord-contender.ts';
import { devQuestions } from './messages.ts';
import { shown, timesOf } from './timing.ts';

/**
 * `npm run bench -- --discord`: from a user's command to the reply that the user sees, through the real client and a
 * local server, beside a bot that answers a constant.
 *
 * Either bot runs in a process of its own, as it would in earnest. The servers run here, with the users, since a user is
 * a method of the server; what they cost (all of the strict checks) is in both times alike. The bots take turns, command
 * by command for the times and second by second for the throughput, so that what else the machine does hits both.
 */

/** Enough for both to be compiled: the slower one is not to be measured while it still warms up. */
const WARM_UP = 1_000;
const ROUNDS = 400;
const IN_FLIGHT = 50;
/** So many different messages go round; all are read in the warm-up, and kept, as what many ask at a time is. */
const MESSAGES = 1_000;
const BATCHES = 6;
const BATCH_MS = 1_500;

interface Measured {
  readonly name: string;
  readonly contender: Contender;
  readonly command: string;
  readonly given: readonly OptionValues[];
  readonly times: number[];
  readonly rates: number[];
}

async function ask({ contender, command, given }: Measured, n: number): Promise<Seen> {
  const seen = await contender.user.slash(command, given[n % given.length]);
  if (seen.kind !== 'reply') throw new Error(`/${command} was answered with ${seen.kind}`);
  return seen;
}

/** Replies a second while fifty commands are always waiting. */
async function throughput(measured: Measured): Promise<number> {
  const start = performance.now();
  let done = 0;
  const one = async (n: number): Promise<void> => {
    for (let i = n; performance.now() - start < BATCH_MS; i += IN_FLIGHT) {
      await ask(measured, i);
      done++;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, (_, n) => one(n)));
  return (done * 1000) / (performance.now() - start);
}

export async function discordBench(): Promise<void> {
  const [ours, theirs] = await Promise.all([contend(egret), contend(constant)]);
  const facts: OptionValues[] = shippedFiles().indicators.list.map(({ id }) => ({ indicator: id }));
  const questions: OptionValues[] = devQuestions()
    .slice(0, MESSAGES)
    .map(({ text }) => ({ question: text.slice(0, 2_000) }));
  const fresh = { times: [], rates: [] };
  const all: Measured[] = [
    { name: 'constant /fact', contender: theirs, command: 'fact', given: facts, ...structuredClone(fresh) },
    { name: 'egret /fact', contender: ours, command: 'fact', given: facts, ...structuredClone(fresh) },
    { name: 'egret /ask', contender: ours, command: 'ask', given: questions, ...structuredClone(fresh) },
  ];
  for (let n = 0; n < WARM_UP; n++) for (const measured of all) await ask(measured, n);
  for (let n = 0; n < ROUNDS; n++)
    for (const measured of all) {
      const start = performance.now();
      await ask(measured, n);
      measured.times.push(performance.now() - start);
    }
  for (let n = 0; n < BATCHES; n++) for (const measured of all) measured.rates.push(await throughput(measured));
  const [base] = all;
  const rows = all.map(({ name, times, rates }) => {
    const { median, p99 } = timesOf(times);
    const rate = timesOf(rates).median;
    const ratio = (value: number, of: number) => (of > 0 ? (value / of).toFixed(2) : '');
    return [
      name,
      shown(median),
      shown(p99),
      ratio(median, timesOf(base?.times ?? []).median),
      `${rate.toFixed(0)} a second`,
      ratio(rate, timesOf(base?.rates ?? []).median),
    ];
  });
  await Promise.all([ours.stop(), theirs.stop()]);
  const head = ['bot', 'median', '99th percentile', '× constant', `with ${IN_FLIGHT} in flight`, '× constant'];
  for (const line of markdownTable(head, rows)) console.log(line);
  console.log('\nTo reach: at most 1.5 times the median of the constant bot, at least 0.6 of its throughput.');
}
