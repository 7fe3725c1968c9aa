import { describe, expect, it, onTestFinished } from 'vitest';
import type { Engine } from '../../src/engine.ts';
import { messageOf, text } from '../../src/playground/index.ts';
import { start, startForTest } from './start.ts';
import { tinyEngine } from './tiny-engine.ts';

const CALLBACK = /POST .*\/callback/;
const SEND = /POST \/.*channels\/\d+\/messages/;
const question = { question: 'how much tea?' };
const figure = 'CNY 1.25 billion';

describe('a fault of Discord’s REST interface', () => {
  it.each([
    ['an answer refused with 500 three times', { match: CALLBACK, status: 500, times: 3 }],
    ['a connection cut before the answer arrived', { match: CALLBACK, drop: true }],
    ['a connection cut after the answer arrived', { match: CALLBACK, processThenDrop: true }],
    ['a rate limit', { match: CALLBACK, status: 429, retryAfter: 0.2 }],
    ['a rate limit for everything', { match: CALLBACK, status: 429, retryAfter: 0.2, scope: 'global' as const }],
  ])('%s: the user of a command sees the figure, once', async (_, fault) => {
    const { server, bot, log } = await startForTest(tinyEngine);
    server.faults.add(fault);
    const seen = await server.user('member').slash('ask', question);
    expect(text(messageOf(seen))).toContain(figure);
    await bot.stop();
    expect(server.followUps(seen.interactionId)).toEqual([]);
    expect(log.filter(({ msg }) => msg === 'handler-failed')).toEqual([]);
  });

  it.each([
    ['500 three times', { match: SEND, status: 500, times: 3 }],
    ['a connection cut before the message arrived', { match: SEND, drop: true }],
    ['a connection cut after the message arrived', { match: SEND, processThenDrop: true }],
    ['a rate limit', { match: SEND, status: 429, retryAfter: 0.2 }],
  ])('%s: who mentions the bot sees one reply', async (_, fault) => {
    const { server, bot } = await startForTest(tinyEngine);
    const member = server.user('member');
    server.faults.add(fault);
    const answer = await member.say(`<@${server.applicationId}> how much tea?`);
    expect(answer?.content).toContain(figure);
    await bot.stop();
    const channel = answer?.channel_id ?? '';
    expect(server.messages(channel).filter(({ author }) => author.bot)).toHaveLength(1);
  });

  it('500 again and again: the bot gives up, says so in the log and goes on', async () => {
    const { server, log } = await startForTest(tinyEngine);
    server.faults.add({ match: CALLBACK, status: 500, times: 4 });
    const member = server.user('member');
    expect(text(messageOf(await member.slash('ask', question)))).toMatch(/^Something went wrong/);
    expect(log.some(({ msg }) => msg === 'handler-failed')).toBe(true);
    expect(text(messageOf(await member.slash('ask', question)))).toContain(figure);
  });

  it('an answer that comes too late is only logged', async () => {
    const { server, log } = await startForTest(tinyEngine);
    const body = { message: 'Unknown interaction', code: 10_062 };
    server.faults.add({ match: CALLBACK, status: 404, body });
    const late = server.user('member').slash('ask', question);
    await expect.poll(() => log.find(({ msg }) => msg === 'handler-failed')).toMatchObject({ case: 'too-late' });
    const next = await server.user('owner').slash('ask', question);
    expect(text(messageOf(next))).toContain(figure);
    void late;
  });

  it('a message deleted before it was answered gets a plain message instead', async () => {
    const { server } = await startForTest(tinyEngine);
    const member = server.user('member');
    server.faults.add({ match: SEND, delayMs: 300 });
    const answer = member.say(`<@${server.applicationId}> how much tea?`);
    const channel = server.world.home.channels[0]?.id ?? '';
    const asked = server.messages(channel).at(-1);
    if (asked) member.remove(asked);
    expect((await answer)?.content).toContain(figure);
  });

  it('401: the bot ends, since discord.js would stay silent for ever', async () => {
    const { server, bot } = await startForTest(tinyEngine);
    server.faults.add({ match: SEND, status: 401 });
    server.user('member').post(`<@${server.applicationId}> how much tea?`);
    expect(await bot.ended).toEqual({ kind: 'token-refused' });
  });
});

describe('a fault of the gateway', () => {
  it.each([
    ['reconnect (op 7)', (gateway: Gateway) => gateway.reconnect()],
    ['a resumable invalid session (op 9)', (gateway: Gateway) => gateway.invalidate(true)],
    ['a cut line', (gateway: Gateway) => gateway.cut()],
    ['close 4000', (gateway: Gateway) => gateway.close(4000)],
    ['close 4009', (gateway: Gateway) => gateway.close(4009)],
    ['an unknown event', (gateway: Gateway) => gateway.emit('NEW_SHINY_EVENT', { a: 1 })],
    ['text that is no JSON', (gateway: Gateway) => gateway.sendRaw('{')],
  ])('%s: the bot answers again', async (_, fault) => {
    const { server } = await startForTest(tinyEngine);
    fault(server.gateway);
    await expect.poll(() => server.gateway.sessionCount, { timeout: 40_000 }).toBe(1);
    await expect
      .poll(async () => (await server.user('member').slash('ask', question)).kind, { timeout: 40_000 })
      .toBe('reply');
  });

  it('an interaction of an unknown kind: the bot answers the next one', async () => {
    const { server, stop } = await start(tinyEngine);
    onTestFinished(stop);
    server.gateway.emit('INTERACTION_CREATE', { type: 99 });
    expect(text(messageOf(await server.user('member').slash('ask', question)))).toContain(figure);
  });

  it('an invalid session (op 9): the bot logs in again after some seconds', async () => {
    const { server } = await startForTest(tinyEngine);
    server.gateway.invalidate(false);
    await expect.poll(() => server.gateway.sessionCount, { timeout: 40_000 }).toBe(1);
    expect(text(messageOf(await server.user('member').slash('ask', question)))).toContain(figure);
  });

  it('the same event twice: one answer, worked out once', async () => {
    const asked: string[] = [];
    const counting: Engine = {
      ...tinyEngine,
      ask(words, context) {
        asked.push(words);
        return tinyEngine.ask(words, context);
      },
    };
    const { server, bot, log } = await startForTest(counting);
    const member = server.user('member');
    const events: object[] = [];
    server.gateway.traffic.add(({ payload }) => {
      if (payload.t === 'INTERACTION_CREATE') events.push(Object(payload.d));
    });
    const seen = await member.slash('ask', question);
    server.gateway.emit('INTERACTION_CREATE', events[0] ?? {});
    const answer = await member.say(`<@${server.applicationId}> and tea by mention?`);
    server.gateway.emit('MESSAGE_CREATE', server.messages(answer?.channel_id ?? '').at(-2) ?? {});
    await member.slash('about');
    await bot.stop();
    expect(asked).toEqual([question.question, 'and tea by mention?']);
    const written = server.messages(answer?.channel_id ?? '').filter(({ author }) => author.bot);
    expect(written.filter((message) => text(message).includes(figure))).toHaveLength(2);
    expect(server.followUps(seen.interactionId)).toEqual([]);
    expect(log.filter(({ msg }) => msg === 'handler-failed')).toEqual([]);
  });

  it.each([
    [4004, { kind: 'token-refused' }],
    [4011, { kind: 'closed', code: 4011 }],
    [4014, { kind: 'closed', code: 4014 }],
  ])('close %i: the bot ends', async (code, ending) => {
    const { server, bot } = await startForTest(tinyEngine);
    server.gateway.close(code);
    expect(await bot.ended).toEqual(ending);
  });
});

type Gateway = Awaited<ReturnType<typeof startForTest>>['server']['gateway'];
