import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChartRenderer } from '../../src/answer/chart/renderer.ts';
import { chartFonts } from '../../src/chart-fonts.ts';
import { pageOptions } from '../../src/page-options.ts';
import { type Running, start } from '../discord/start.ts';
import { CHROME, last, launch, open, option, picture, send, seriousProblems } from '../playground/page/browser.ts';
import { realEngine } from './real-engine.ts';

/** egret as somebody meets it on the page. */

const data = fileURLToPath(new URL('../../data', import.meta.url));
const examples: Readonly<Record<'en' | 'zh', readonly string[]>> = JSON.parse(
  readFileSync(`${data}/examples.json`, 'utf8'),
);
const engine = realEngine();

describe('the questions that the page offers first', () => {
  it.each([...examples.en, ...examples.zh])('%s', (question) => {
    const { answer } = engine.ask(question, { conversation: question, now: new Date('2026-08-01T12:00:00Z') });
    expect(['figure', 'trend']).toContain('kind' in answer ? answer.kind : answer.status);
  });

  it('are three in each language', () => {
    expect([examples.en.length, examples.zh.length]).toEqual([3, 3]);
    expect(pageOptions(data).examples?.['zh-TW']).toHaveLength(3);
  });

  it('are none where the folder has none', () => {
    expect(pageOptions('/nowhere').examples).toEqual({});
  });
});

describe.skipIf(CHROME === undefined)('egret on the page', () => {
  let running: Running;
  let browser: Browser;
  beforeAll(async () => {
    const charts = createChartRenderer({ fonts: chartFonts(data) });
    [running, browser] = await Promise.all([
      start(engine, { charts, playground: { page: pageOptions(data) } }),
      launch(),
      import('../../src/answer/chart/draw.ts'),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  it('answers a question that is clicked, with its source as a link', async () => {
    const page = await open(browser, running.server.origin, { colorScheme: 'dark' });
    await picture(page, 'first-visit');
    expect(await seriousProblems(page)).toEqual([]);
    const [question = ''] = examples.en;
    await page.getByRole('button', { name: question }).click();
    await last(page).getByText('34.32').first().waitFor();
    expect(await last(page).getByRole('link').first().getAttribute('href')).toMatch(/^https?:\/\//);
  });

  it('looks a figure up by /fact, with the names that egret suggests', async () => {
    const page = await open(browser, running.server.origin);
    await page.locator('#composer').focus();
    await page.keyboard.type('/fact goods trade');
    await option(page, 'Goods trade, imports plus exports').first().waitFor();
    await page.keyboard.press('Enter');
    // Tab goes on to the next option, as Enter does once its name is typed.
    await page.keyboard.press('Tab');
    await page.keyboard.type('2019');
    await option(page, '2019').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await last(page).getByText('641.29').first().waitFor();
  });

  // Its picture is the one in the README: .github/playground.png.
  it('corrects a wrong figure, and shows a chart with its description', async () => {
    const look = { colorScheme: 'dark', viewport: { width: 1280, height: 1000 } } as const;
    const page = await open(browser, running.server.origin, look);
    await page.getByRole('button', { name: 'trade', exact: true }).click();
    const question = examples.en.at(-1) ?? '';
    await page.getByRole('button', { name: question }).click();
    await last(page).getByText('53.38').first().waitFor();
    await page.locator('#composer').focus();
    await page.keyboard.type('/trend container');
    await option(page, 'ontainer').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const chart = last(page).getByRole('img').first();
    await chart.waitFor();
    expect((await chart.getAttribute('alt'))?.length).toBeGreaterThan(20);
    await expect
      .poll(() => chart.evaluate(({ naturalWidth }: { naturalWidth: number }) => naturalWidth))
      .toBeGreaterThan(300);
    await page.mouse.move(640, 10);
    await picture(page, 'playground');
  });

  it('checks the figures of a message, from its menu', async () => {
    const page = await open(browser, running.server.origin);
    await page.getByRole('button', { name: 'trade', exact: true }).click();
    await send(page, 'In 2020 Xiamen signed offshore outsourcing contracts worth 58.33 billion yuan.');
    await last(page).getByText('58.33').waitFor();
    await last(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Check figures' }).click();
    await last(page).getByText('53.38').first().waitFor();
    await picture(page, 'check-figures');
  });

  it('answers in Chinese and lists its commands in Chinese', async () => {
    const page = await open(browser, running.server.origin, { locale: 'zh-CN' });
    await page.getByRole('button', { name: 'egret' }).first().click();
    const [question = ''] = examples.zh;
    await page.getByRole('button', { name: question }).click();
    await last(page).getByText('343.2亿元').first().waitFor();
    await page.locator('#composer').fill('/');
    await option(page, '/数据').waitFor();
    await picture(page, 'chinese-commands');
    expect(await seriousProblems(page)).toEqual([]);
  });

  it('keeps to the schemas and pings nobody', () => {
    expect(running.traffic.violations).toEqual([]);
    expect(running.careless).toEqual([]);
  });
});
