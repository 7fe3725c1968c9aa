import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Live, Snapshot } from '../../../src/playground/page-server/protocol.ts';
import { eventually } from '../eventually.ts';
import type { TestBot } from '../test-bot.ts';
import { pageBot } from './page-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await pageBot();
});
afterAll(() => bot.stop());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A request with headers that fetch does not let one set. */
function ask(path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request({ port: bot.server.port, host: '127.0.0.1', path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const act = (deed: object, as = 'member', more: Record<string, string> = {}) =>
  ask('/page/act', { ...JSON_TYPE, origin: bot.server.origin, ...more }, JSON.stringify({ as, locale: 'en-US', deed }));
const general = () => bot.server.world.home.channels[0]?.id ?? '';

/** What one person's page is told. */
async function watch(person: string): Promise<Live[]> {
  const told: Live[] = [];
  const socket = new WebSocket(`${bot.server.origin.replace('http', 'ws')}/page/live?as=${person}`, {
    origin: bot.server.origin,
  });
  socket.on('message', (data) => told.push(JSON.parse(String(data))));
  await eventually(() => told.length).toBeGreaterThan(0);
  return told;
}

const snapshotOf = (told: readonly Live[]) => told.find((live): live is Snapshot => live.kind === 'snapshot');

describe('only the page itself is served', () => {
  const own = () => `127.0.0.1:${bot.server.port}`;
  it.each([
    ['by its address', () => ({ host: own() }), 200],
    ['by the name localhost', () => ({ host: `localhost:${bot.server.port}` }), 200],
    ['through a forwarded port', () => ({ host: 'localhost:9000' }), 200],
    ['by a foreign name that points here', () => ({ host: 'evil.example' }), 403],
    ['by a name that only begins like the right one', () => ({ host: 'localhost.evil.example' }), 403],
    ['from another web site', () => ({ host: own(), origin: 'https://evil.example' }), 403],
    ['from another program’s page on this machine', () => ({ host: own(), origin: 'http://localhost:3000' }), 403],
    ['from a page without an origin', () => ({ host: own(), origin: 'null' }), 403],
  ])('%s', async (_, headers, status) => {
    expect((await ask('/', headers())).status).toBe(status);
    const api = await ask('/api/v10/gateway', headers());
    expect(api.status === 403).toBe(status === 403);
  });

  it('does nothing for a request that does not say where it comes from', async () => {
    const before = bot.server.messages(general()).length;
    const body = JSON.stringify({ as: 'member', locale: 'en-US', deed: { do: 'say', place: general(), text: 'hi' } });
    expect((await ask('/page/act', JSON_TYPE, body)).status).toBe(403);
    expect((await ask('/page/act', { ...JSON_TYPE, origin: 'https://evil.example' }, body)).status).toBe(403);
    expect(bot.server.messages(general())).toHaveLength(before);
  });

  it.each([
    ['the page’s events', '/page/live?as=member'],
    ['the bot’s gateway', '/?v=10&encoding=json'],
  ])('lets no other web site listen to %s', async (_, path) => {
    const socket = new WebSocket(bot.server.origin.replace('http', 'ws') + path, { origin: 'https://evil.example' });
    await new Promise((resolve) => socket.on('error', resolve));
    expect(socket.readyState).toBe(WebSocket.CLOSED);
  });

  it('allows its own script and nothing else', async () => {
    const { headers, body } = await ask('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(body).not.toMatch(/https?:\/\//);
    expect(body.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/page/main.js">']);
  });

  it('serves an uploaded page as a file, not as a page of its own', async () => {
    const form = new FormData();
    const deed = { do: 'slash', place: general(), name: 'upload', options: { file: { file: 0 } } };
    form.set('payload_json', JSON.stringify({ as: 'member', locale: 'en-US', deed }));
    form.set('files[0]', new Blob(['<script>alert(1)</script>'], { type: 'text/html' }), 'x.html');
    const { origin } = bot.server;
    const sent = await fetch(`${origin}/page/act`, { method: 'POST', headers: { origin }, body: form });
    expect(await sent.json()).toEqual({ kind: 'done' });
    const url = (bot.server.messages(general()).at(-1)?.attachments[0]?.url ?? '').replace(origin, '');
    const { headers } = await ask(url);
    expect(headers['content-disposition']).toBe('attachment');
    expect(headers['content-security-policy']).toContain('sandbox');
  });
});

describe('what nobody can do is refused in a sentence', () => {
  it.each([
    ['no JSON', '{', 400],
    ['nothing', '{}', 400],
    ['an unknown deed', JSON.stringify({ as: 'member', locale: 'en-US', deed: { do: 'fly' } }), 400],
    [
      'an unknown person',
      JSON.stringify({ as: 'nobody', locale: 'en-US', deed: { do: 'delete', message: '1'.repeat(18) } }),
      400,
    ],
    [
      'an unknown language',
      JSON.stringify({ as: 'member', locale: 'xx', deed: { do: 'delete', message: '1'.repeat(18) } }),
      400,
    ],
  ])('%s', async (_, body, status) => {
    const answer = await ask('/page/act', { ...JSON_TYPE, origin: bot.server.origin }, body);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toMatch(/\bat \S+:\d+/);
  });

  it.each([
    ['a message that is gone', { do: 'click', message: '1'.repeat(18), button: 'x' }, /not there/],
    ['a place where one is not', { do: 'say', place: '1000000000000000601', text: 'hi' }, /not in that channel/],
    [
      'a command that is not offered',
      () => ({ do: 'slash', place: general(), name: 'admin', options: {} }),
      /not offered/,
    ],
    ['a dialogue that nobody opened', { do: 'submit', modal: '1'.repeat(18), values: {} }, /not open/],
  ])('%s', async (_, deed, why) => {
    const { status, body } = await act(typeof deed === 'function' ? deed() : deed);
    expect({ status, ...JSON.parse(body) }).toEqual({ status: 200, kind: 'refused', why: expect.stringMatching(why) });
  });

  it('a path that is none', async () => {
    expect((await ask('/%E0%A4%A')).status).toBe(404);
  });
});

describe('each page is told what its person sees', () => {
  it('and of private replies only the one whom they are for', async () => {
    const [mia, max] = await Promise.all([watch('member'), watch('moderator')]);
    await act({ do: 'slash', place: general(), name: 'secret', options: {} });
    await act({ do: 'say', place: general(), text: 'in public' });
    const heard = (told: readonly Live[]) =>
      told.flatMap((live) => (live.kind === 'message' ? [live.message.content] : []));
    await eventually(() => heard(max)).toContain('in public');
    expect(heard(mia)).toEqual(expect.arrayContaining(['psst', 'in public']));
    expect(JSON.stringify(max)).not.toContain('psst');
    // Nor does a page that is opened later find it.
    expect(JSON.stringify(await watch('moderator'))).not.toContain('psst');
    expect(JSON.stringify(await watch('member'))).toContain('psst');
  });

  it('nor can anybody else use or dismiss them', async () => {
    const private_ = snapshotOf(await watch('member'))?.messages.find(({ content }) => content === 'psst')?.id ?? '';
    for (const deed of [
      { do: 'dismiss', message: private_ },
      { do: 'click', message: private_, button: 'x' },
      { do: 'menu', place: general(), name: 'Quote', message: private_ },
      { do: 'say', place: general(), text: 'look', replyTo: private_ },
    ]) {
      expect(JSON.parse((await act(deed, 'moderator')).body).kind).toBe('refused');
    }
    expect(JSON.parse((await act({ do: 'dismiss', message: private_ })).body).kind).toBe('done');
    expect(JSON.stringify(await watch('member'))).not.toContain('psst');
  });

  it('with the places where they are and the commands that they are offered', async () => {
    const [ned, max] = await Promise.all([watch('neighbour'), watch('moderator')]);
    const places = (told: readonly Live[]) => snapshotOf(told)?.places ?? [];
    const named = (told: readonly Live[]) => {
      const ids = places(told)[0]?.commands ?? [];
      return snapshotOf(told)
        ?.commands.filter(({ id }) => ids.includes(id))
        .map(({ name }) => name);
    };
    expect(places(ned).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'guild general',
      'guild trade',
      'guild silent',
      'dm ',
      'group ',
    ]);
    expect(named(ned)).not.toContain('admin');
    expect(named(max)).toContain('admin');
  });

  it('and of new commands, typing, and the bot’s going', async () => {
    const other = await pageBot();
    const told: Live[] = [];
    const socket = new WebSocket(`${other.server.origin.replace('http', 'ws')}/page/live?as=member`, {
      origin: other.server.origin,
    });
    socket.on('message', (data) => told.push(JSON.parse(String(data))));
    await eventually(() => told).toHaveLength(1);
    await other.client.application.commands.set([{ name: 'fresh', description: 'new' }]);
    const latest = () => told.findLast((live): live is Snapshot => live.kind === 'snapshot');
    await eventually(() => latest()?.commands.map(({ name }) => name)).toEqual(['fresh']);
    const channel = await other.client.channels.fetch(other.server.world.home.channels[0]?.id ?? '');
    if (channel?.isSendable()) await channel.sendTyping();
    await eventually(() => told).toContainEqual({ kind: 'typing', place: channel?.id });
    await other.client.destroy();
    await eventually(() => latest()?.isBotOnline).toBe(false);
    await other.server.close();
  });
});

describe('what the page weighs', () => {
  it('is under 120 KB of script, gzipped', async () => {
    const { body } = await ask('/page/main.js');
    expect(gzipSync(body).byteLength).toBeLessThan(120 * 1_024);
  });

  it('is Chinese in both scripts, from one list of words', async () => {
    const { body } = await ask('/page/main.js');
    expect(['频道', '頻道'].filter((word) => body.includes(word))).toEqual(['频道', '頻道']);
  });
});
