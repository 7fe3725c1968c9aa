import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FetchRules, fetchArticle } from '../../src/curation/fetch/fetch-article.ts';
import { isPublicAddress } from '../../src/curation/fetch/public-address.ts';

const RULES: FetchRules = { hosts: ['localhost'], withinMs: 1_000, mostBytes: 10_000, isAllowedAddress: () => true };

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

const page: RequestListener = (_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>Exports rose.</p>');
};

describe('an article is fetched', () => {
  it('from a host that is allowed by name', async () => {
    expect(await fetchArticle(`${await serve(page)}/a`, RULES)).toMatchObject({ ok: true, isHtml: true });
  });

  it('by a redirect to such a host', async () => {
    const there = await serve(page);
    const here = await serve((_, response) => response.writeHead(302, { location: `${there}/b` }).end());
    expect(await fetchArticle(here, RULES)).toMatchObject({ ok: true, url: `${there}/b` });
  });

  it('in the characters that it names', async () => {
    const gbk = Buffer.from([0xb3, 0xf6, 0xbf, 0xda]);
    const url = await serve((_, r) => r.setHeader('content-type', 'text/html; charset=gbk').end(gbk));
    expect(await fetchArticle(url, RULES)).toMatchObject({ ok: true, text: '出口' });
  });
});

describe('nothing is fetched', () => {
  it.each([
    ['no address', 'exports', 'not-an-address'],
    ['a file', 'file:///etc/passwd', 'not-an-address'],
    ['a password in it', 'http://a:b@localhost/', 'not-an-address'],
    ['a host that nobody allowed', 'http://example.org/', 'host-not-allowed'],
    ['a host that only ends like one', 'http://evil-localhost/', 'host-not-allowed'],
  ])('from %s', async (_, address, kind) => {
    expect(await fetchArticle(address, RULES)).toEqual({ ok: false, problem: expect.objectContaining({ kind }) });
  });

  it('from a name that leads to this machine', async () => {
    const { isAllowedAddress: _, ...rules } = RULES;
    expect(await fetchArticle(await serve(page), rules)).toMatchObject({ problem: { kind: 'private-address' } });
    const numbers = { ...rules, hosts: ['127.0.0.1', '[::1]'] };
    expect(await fetchArticle('http://127.0.0.1/', numbers)).toMatchObject({ problem: { kind: 'private-address' } });
    expect(await fetchArticle('http://[::1]/', numbers)).toMatchObject({ problem: { kind: 'private-address' } });
  });

  it.each([
    ['a redirect elsewhere', 'http://example.org/', 'host-not-allowed'],
    ['a redirect to another kind of address', 'file:///etc/passwd', 'not-an-address'],
    ['redirects without end', '/', 'too-many-redirects'],
  ])('by %s', async (_, location, kind) => {
    const url = await serve((_, response) => response.writeHead(302, { location }).end());
    expect(await fetchArticle(url, RULES)).toMatchObject({ ok: false, problem: { kind } });
  });

  it.each<[string, RequestListener, string]>([
    ['a picture', (_, r) => void r.setHeader('content-type', 'image/png').end('x'), 'wrong-type'],
    ['too much', (_, r) => void r.setHeader('content-type', 'text/plain').end('x'.repeat(20_000)), 'too-large'],
    ['an error page', (_, r) => void r.writeHead(500).end(), 'refused'],
    ['a server that says nothing', () => undefined, 'too-slow'],
  ])('of %s', async (_, listener, kind) => {
    const url = await serve(listener);
    expect(await fetchArticle(url, { ...RULES, withinMs: 300 })).toMatchObject({ ok: false, problem: { kind } });
  });

  it('from a port where nobody listens', async () => {
    expect(await fetchArticle('http://localhost:1/', RULES)).toMatchObject({ problem: { kind: 'unreachable' } });
  });
});

describe('a public address', () => {
  it.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['10.1.2.3', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['localhost', false],
  ])('%s: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});
