import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPlayground } from '../../src/playground/index.ts';

/** The program as `npm start` runs it, in a process of its own. */

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A store of its own, gone with the test. */
function dataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'egret-main-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function startMain(env: Readonly<Record<string, string>>) {
  const { DISCORD_TOKEN: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: { ...inherited, EGRET_PORT: '0', DATA_DIR: dataDir(), ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const seen = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    seen.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    seen.err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...seen })));
  return { child, seen, ended };
}

function runMain(env: Readonly<Record<string, string>>, input = ''): Promise<Ended> {
  const { child, ended } = startMain(env);
  child.stdin.end(input);
  return ended;
}

const WRONG_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAwMQ.wrong1.wrong-wrong-wrong-wrong-wrong-wrong';

describe('without a token', () => {
  it('answers what is piped in, in order, and ends cleanly', async () => {
    const lines = [
      'How much was services trade in the first half of 2021?',
      '/fact indicator: services-trade period: 2021-H1',
      '/fcat x',
    ];
    const { code, out, err } = await runMain({}, `${lines.join('\n')}\n`);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out.match(/34\.32/g)?.length).toBeGreaterThanOrEqual(2);
    expect(out).toContain('There is no command /fcat');
    expect(lines.map((line) => out.indexOf(`> ${line}`))).toEqual(
      lines.map((line) => out.indexOf(`> ${line}`)).toSorted((a, b) => a - b),
    );
  });

  it('without a line on standard input prints the page’s address and serves it until it is stopped', async () => {
    const { child, seen, ended } = startMain({});
    child.stdin.end();
    await expect.poll(() => seen.out, { timeout: 50_000 }).toMatch(/http:\/\/localhost:\d+/);
    const [address = ''] = /http:\/\/localhost:\d+/.exec(seen.out) ?? [];
    expect(await (await fetch(address)).text()).toContain('<div id="page">');
    expect(child.exitCode).toBe(null);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    ['SIGINT', 'while lines are answered', '/about\n', '/about'],
    ['SIGTERM', 'while standard input stays open without a line', '', 'http://localhost:'],
  ] as const)('ends cleanly on %s %s', async (signal, _, lines, shown) => {
    const { child, seen, ended } = startMain({});
    child.stdin.write(lines);
    await expect.poll(() => seen.out, { timeout: 50_000 }).toContain(shown);
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  it('takes another port where the wanted one is in use, and says so', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const { code, out, err } = await runMain({ EGRET_PORT: port }, '/about\n');
    expect(err).toMatch(new RegExp(`^Port ${port} is in use, so the local server listens on port \\d+ instead\\.\n$`));
    expect(out).toContain('/about');
    expect(code).toBe(0);
  });
});

describe('what is wrong at the start is told in one sentence', () => {
  it.each([
    ['a token that is none', { DISCORD_TOKEN: 'hunter2' }, /^DISCORD_TOKEN is no bot token [^\n]*\n$/],
    ['a port that is none', { EGRET_PORT: 'x' }, /^EGRET_PORT must be [^\n]*\n$/],
    [
      'an unreachable Discord',
      { DISCORD_TOKEN: WRONG_TOKEN, DISCORD_API: 'http://127.0.0.1:9/api' },
      /^Discord could not be reached \(ECONNREFUSED\)[^\n]*\n$/,
    ],
  ])('%s', async (_, env, sentence) => {
    const { code, out, err } = await runMain(env);
    expect(err).toMatch(sentence);
    expect(out).toBe('');
    expect(code).toBe(1);
  });

  it('a token that Discord does not accept', async () => {
    const server = await startPlayground();
    onTestFinished(() => server.close());
    const { code, err } = await runMain({ DISCORD_TOKEN: WRONG_TOKEN, DISCORD_API: server.api });
    expect(err).toMatch(/^Discord does not accept DISCORD_TOKEN[^\n]*\n$/);
    expect(err).not.toContain(WRONG_TOKEN);
    expect(code).toBe(1);
  });

  it('facts that are broken, each with its file and place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'egret-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(join(root, 'data'), folder, { recursive: true });
    writeFileSync(join(folder, 'sources', 'broken.json'), '{"source": ');
    const { code, out, err } = await runMain({ EGRET_DATA: folder }, '/about\n');
    expect(err).toContain('sources/broken.json');
    expect(err).toMatch(/The facts have 1 fault, so the bot does not start[^\n]*\n$/);
    expect(err).not.toMatch(/^\s+at /m);
    expect(out).toBe('');
    expect(code).toBe(1);
  });
});

describe('with a token', () => {
  it('serves until it is told to stop, its log on standard error without the token', async () => {
    const token = 'MTAwMDAwMDAwMDAwMDAwMDAwMQ.right1.right-right-right-right-right-right';
    const server = await startPlayground({ token });
    onTestFinished(() => server.close());
    const { child, seen, ended } = startMain({ DISCORD_TOKEN: token, DISCORD_API: server.api });
    await expect.poll(() => seen.err, { timeout: 50_000 }).toContain('"ready"');
    const answer = await server.user('member').dm('How much was services trade in the first half of 2021?');
    expect(answer?.content).toContain('34.32');
    child.kill('SIGTERM');
    const { code, out, err } = await ended;
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(err).not.toMatch(/right-right|services trade|34\.32/);
  });

  it('ends with an error when Discord turns it away later', async () => {
    const token = 'MTAwMDAwMDAwMDAwMDAwMDAwMQ.right1.right-right-right-right-right-right';
    const server = await startPlayground({ token });
    onTestFinished(() => server.close());
    const { seen, ended } = startMain({ DISCORD_TOKEN: token, DISCORD_API: server.api });
    await expect.poll(() => seen.err, { timeout: 50_000 }).toContain('"ready"');
    server.gateway.close(4004);
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toMatch(/Discord does not accept DISCORD_TOKEN[^\n]*\n$/);
  });
});
