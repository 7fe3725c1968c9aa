import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chartsWithFontsOf } from '../../src/chart-fonts.ts';
import { questionFiles, readQuestionFiles } from '../../src/evaluation/question-files.ts';
import { messageOf, type PlaygroundLocale, pings, text } from '../../src/playground/index.ts';
import { type Running, start } from '../discord/start.ts';
import { inFlight } from './in-flight.ts';
import { realEngine } from './real-engine.ts';

/**
 * Every question of the golden set through the real client: what comes back has to pass the strict server (limits, mentions) and
 * Discord's published schemas. What it says is the evaluation's business, not this one's.
 */

let running: Running;
beforeAll(async () => {
  running = await start(realEngine(), {
    charts: chartsWithFontsOf(fileURLToPath(new URL('../../data', import.meta.url))),
  });
});
afterAll(() => running.stop());

/** The clients that the questions come from; who mixes languages here has a traditional one. */
const LOCALES: Readonly<Record<string, PlaygroundLocale>> = { en: 'en-US', zh: 'zh-CN', mixed: 'zh-TW' };
const read = readQuestionFiles(questionFiles().filter((file) => /dev(-2)?\.jsonl$/.test(file)));
if ('kind' in read) throw new Error(`${read.file} cannot be read`);
const questions = read.map(({ id, lang, turns }) => ({ id, turns, locale: LOCALES[lang] ?? 'en-US' }));
const single = questions.filter(({ turns }) => turns.length === 1);
const conversations = questions.filter(({ turns }) => turns.length > 1);

/** Shown, and shown to nobody who did not ask for it. */
function expectGood(message: Parameters<typeof pings>[0] | undefined, what: string): void {
  if (message === undefined) throw new Error(`${what}: no answer`);
  expect(text(message).trim(), what).not.toBe('');
  expect(pings(message), what).toEqual({ everyone: false, roles: [], users: [] });
}

/** What the server, the schemas and the bot's own log found wrong so far. */
function expectNothingWrong(): void {
  expect(running.traffic.violations).toEqual([]);
  expect(running.careless).toEqual([]);
  expect(running.server.unknownRequests).toEqual([]);
  expect(running.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
}

it('answers all of them by /ask with replies that Discord takes', async () => {
  const member = running.server.user('member');
  await inFlight(8, single, async ({ id, turns: [question = ''], locale }) => {
    expectGood(messageOf(await member.slash('ask', { question }, { locale })), id);
  });
  expect(single.length + conversations.length).toBe(480);
  expectNothingWrong();
});

it('answers follow-ups in every conversation', async () => {
  const owner = running.server.user('owner');
  for (const { id, turns, locale } of conversations)
    for (const question of turns)
      expectGood(messageOf(await owner.slash('ask', { question }, { locale, context: 'second' })), id);
  expect(conversations.length).toBeGreaterThan(10);
  expectNothingWrong();
});

it('answers every tenth by mention or in a direct message, in turn', async () => {
  const tenth = questions.filter((_, i) => i % 10 === 0).map((question, i) => ({ ...question, isDirect: i % 2 === 0 }));
  const at = `<@${running.server.applicationId}>`;
  // Discord takes five messages in five seconds for each channel: these are asked in many.
  const places = [
    { person: running.server.user('owner'), place: { channel: 'trade' } },
    { person: running.server.user('member'), place: { channel: 'general' } },
    { person: running.server.user('outsider'), place: { context: 'second' } },
    { person: running.server.user('moderator'), place: { channel: 'trade' } },
    { person: running.server.user('neighbour'), place: { channel: 'general' } },
  ] as const;
  await inFlight(places.length, tenth, async ({ id, turns: [question = ''], isDirect }, worker) => {
    const { person, place } = places[worker] ?? places[0];
    const answer = isDirect ? await person.dm(question) : await person.say(`${at} ${question}`, place);
    expectGood(answer, `${id} ${isDirect ? 'directly' : 'by mention'}`);
  });
  expectNothingWrong();
});
