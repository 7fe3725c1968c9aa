import { expect, it } from 'vitest';
import { FORMATS } from '../../src/answer/export/formats.ts';
import { run } from '../../src/cli/run.ts';
import { messageOf, text } from '../../src/playground/index.ts';
import { startForTest } from '../discord/start.ts';
import { realEngine } from './real-engine.ts';

const engine = realEngine();

async function commandLine(...args: readonly string[]) {
  const said = { out: [] as string[], err: [] as string[] };
  const { stdin: input } = process;
  const out = (line: string) => void said.out.push(line);
  const err = (line: string) => void said.err.push(line);
  const code = await run(['export', ...args], { input, out, err, now: () => new Date() });
  return { code, ...said };
}

it.each([
  ['en-US', undefined, 'csv', /figures with units and sources/],
  ['zh-CN', 'json', 'json', /附单位与来源/],
  ['zh-TW', 'sdmx-csv', 'sdmx.csv', /附單位與來源/],
] as const)('/export in %s as %s attaches a .%s', async (locale, format, extension, sentence) => {
  const { server } = await startForTest(engine);
  const given = format ? { format } : {};
  const message = messageOf(await server.user('member').slash('export', given, { locale }));
  expect(text(message)).toMatch(sentence);
  expect(message.attachments[0]?.filename).toBe(`egret-facts.${extension}`);
  const [, path = ''] = message.attachments[0]?.url.match(/^https?:\/\/[^/]+(.*)$/) ?? [];
  const content = await (await fetch(server.origin + path)).text();
  expect(content).toContain('services-trade');
  expect(content).toContain('https://');
});

it.each(FORMATS)('the command line writes %s', async (format) => {
  const { code, out } = await commandLine('--format', format);
  expect(code).toBe(0);
  expect(out.join('\n')).toContain('services-trade');
});

it.each([
  [['--format', 'xml'], /--format xml is not known: use csv, json/],
  [['--out', '/no/such/folder/x'], /cannot be written: there is no such folder/],
  [['--colour'], /colour/],
])('the command line says what is wrong with %j', async (args, sentence) => {
  const { code, err } = await commandLine(...args);
  expect(code).toBe(1);
  expect(err.join('\n')).toMatch(sentence);
});
