import { fileURLToPath } from 'node:url';
import type { APIMessage } from 'discord.js';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Chart, type ChartRenderer, createChartRenderer } from '../../src/answer/chart/renderer.ts';
import { chartFonts } from '../../src/chart-fonts.ts';
import { messageOf, render, text } from '../../src/playground/index.ts';
import { type Running, startForTest } from '../discord/start.ts';
import { realEngine } from './real-engine.ts';

/** Charts on a local Discord: the text first, the picture by an edit. */

const fonts = chartFonts(fileURLToPath(new URL('../../data', import.meta.url)));
const engine = realEngine();
const EDIT = /^PATCH \/webhooks\/.*@original/;

let running: Running;
const use = async (charts: ChartRenderer = createChartRenderer({ fonts })) => {
  running = await startForTest(engine, { charts });
  return running.server.user('member');
};
beforeAll(async () => {
  // The libraries load once, so that no test waits for them.
  await import('../../src/answer/chart/draw.ts');
});
afterEach(() => {
  expect(running.log.filter(({ msg }) => msg === 'handler-failed')).toEqual([]);
});

/** The message once it has what is waited for. */
async function until(id: string, isThere: (message: APIMessage) => boolean): Promise<APIMessage> {
  for (let tries = 0; tries < 300; tries += 1) {
    const message = running.server.message(id);
    if (message && isThere(message)) return message;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it never came');
}
const withChart = (message: APIMessage) => until(message.id, ({ attachments }) => attachments.length > 0);

describe('/trend and /compare', () => {
  it.each([
    [
      'trend',
      { indicator: 'goods-trade' },
      'en-US',
      /^\*\*Goods trade/,
      /^Bar chart over time: Goods trade.*2017: 581\.604/,
    ],
    ['trend', { indicator: 'gdp', from: '2017', to: '2020' }, 'zh-CN', /地区生产总值/, /^走势图：.*2018年：4791\.4/],
    [
      'compare',
      { a: 'goods-exports', b: 'goods-imports', period: '2020' },
      'en-US',
      /Goods exports/,
      /^Bar chart: .*357\.29/,
    ],
  ] as const)(
    '/%s %o in %s: text first, then the picture with the same numbers',
    async (name, given, locale, first, alt) => {
      const member = await use();
      const out = messageOf(await member.slash(name, given, { locale }));
      expect(text(out)).toMatch(first);
      expect(out.attachments).toEqual([]);
      const done = await withChart(out);
      expect(text(done)).toBe(text(out));
      expect(render(done)).toContain('<image chart.png');
      expect(done.attachments).toHaveLength(1);
      expect(done.attachments[0]?.description).toMatch(alt);
      expect(done.attachments[0]?.description?.length).toBeLessThanOrEqual(1_024);
      const [, path = ''] = done.attachments[0]?.url.match(/^https?:\/\/[^/]+(.*)$/) ?? [];
      const file = Buffer.from(await (await fetch(running.server.origin + path)).arrayBuffer());
      expect(file.subarray(1, 4).toString()).toBe('PNG');
    },
  );

  it.each([
    ['a range backwards', 'trend', { indicator: 'gdp', from: '2020', to: '2017' }, 'runs backwards'],
    ['a period that is none', 'trend', { indicator: 'gdp', from: 'yesteryear' }, 'yesteryear'],
    ['a period without data', 'trend', { indicator: 'gdp', from: '2090' }, "I don't have that figure"],
    ['different units', 'compare', { a: 'goods-exports', b: 'container-throughput' }, 'different units'],
    ['something unknown', 'compare', { a: 'gdp', b: 'qqqqqq' }, "I don't have that"],
  ])('of %s is a clear reply without a picture', async (_, name, given, sentence) => {
    const member = await use();
    const out = messageOf(await member.slash(name, given));
    expect(text(out)).toContain(sentence);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(running.server.message(out.id)?.attachments).toEqual([]);
  });

  it('suggest indicators and the periods on file', async () => {
    const member = await use();
    const values = async (name: string, given: Record<string, string>, focused: string) => {
      const seen = await member.type(name, given, { focused });
      return seen.kind === 'choices' ? seen.choices.map(({ value }) => value) : [];
    };
    expect(await values('trend', { indicator: 'goods exp' }, 'indicator')).toContain('goods-exports');
    expect(await values('trend', { indicator: 'goods-exports', from: '20' }, 'from')).toContain('2021');
    expect(await values('compare', { a: 'gdp', b: 'goods imp' }, 'b')).toContain('goods-imports');
    const shared = await values('compare', { a: 'gdp', b: 'goods-imports', period: '' }, 'period');
    expect(shared).toContain('2021');
    expect(shared, 'no imports of that year are on file').not.toContain('2022');
  });
});

describe('the Chart button', () => {
  it('stands below an answer that has a chart, and gives way to it', async () => {
    const member = await use();
    const out = messageOf(await member.slash('ask', { question: 'How many pilot tasks are there?' }));
    expect(out.attachments).toEqual([]);
    const clicked = messageOf(await member.click(out, 'Chart'));
    expect(text(clicked)).toBe(text(out));
    const done = await withChart(clicked);
    expect(render(done)).not.toContain('[Chart]');
    expect(done.attachments[0]?.description).toMatch(/^Ring chart.*41/);
  });

  it('is missing where a picture says nothing', async () => {
    const member = await use();
    const out = messageOf(await member.slash('fact', { indicator: 'services-trade' }));
    expect(render(out)).not.toContain('[Chart]');
  });

  it('gives somebody else a private picture and leaves the answer alone', async () => {
    const member = await use();
    const out = messageOf(await member.slash('fact', { indicator: 'gdp' }));
    const seen = await running.server.user('moderator').click(out, 'Chart');
    expect(seen).toMatchObject({ kind: 'reply', private: true });
    await withChart(messageOf(seen));
    expect(running.server.message(out.id)?.attachments).toEqual([]);
  });

  it('goes with the message when another choice replaces it', async () => {
    const member = await use();
    const out = messageOf(await member.slash('ask', { question: '2020年集装箱吞吐量' }, { locale: 'zh-CN' }));
    const done = await withChart(messageOf(await member.click(out, '图表', 'zh-CN')));
    expect(done.attachments).toHaveLength(1);
  });
});

describe('a chart that fails', () => {
  const failing: ChartRenderer = { render: () => Promise.reject(new Error('no ink')) };

  it('leaves the text as it is and is logged', async () => {
    const member = await use(failing);
    const out = messageOf(await member.slash('trend', { indicator: 'gdp' }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(running.server.message(out.id)).toEqual(out);
    expect(running.log.filter(({ msg }) => msg === 'could-not-add-chart')).toHaveLength(1);
  });

  it('does not hold up the text: a slow one comes later', async () => {
    const waiting: ((chart: Chart) => void)[] = [];
    const slow: ChartRenderer = { render: () => new Promise((resolve) => waiting.push(resolve)) };
    const member = await use(slow);
    const out = messageOf(await member.slash('trend', { indicator: 'gdp' }));
    expect(text(out)).toContain('CNY 780.27 billion');
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    expect(running.server.message(out.id)?.attachments).toEqual([]);
    waiting[0]?.({ png: Buffer.from('late'), alt: 'late' });
    expect((await withChart(out)).attachments[0]?.description).toBe('late');
  });

  it.each([
    ['whose connection broke before', { drop: true }],
    ['whose answer was lost', { processThenDrop: true }],
  ])('of an edit %s is on the message once', async (_, fault) => {
    const member = await use();
    running.server.faults.add({ match: EDIT, ...fault });
    const out = messageOf(await member.slash('trend', { indicator: 'gdp' }));
    await withChart(out);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(running.server.message(out.id)?.attachments).toHaveLength(1);
  });
});
