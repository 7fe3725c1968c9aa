import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

/** Where Chromium is; undefined where there is none, and then the tests of the page are skipped (see tests/chrome.ts). */
export const CHROME = process.env.CHROME_BIN;

/** Starts the browser. Whoever calls it closes it. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(CHROME === undefined ? {} : { executablePath: CHROME }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/**
 * A page for one test. At its end nothing may have come from elsewhere, and the console has to be clean but for what is
 * `expected`.
 */
export async function open(
  browser: Browser,
  origin: string,
  { expected, ...options }: BrowserContextOptions & { readonly expected?: RegExp } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && expected?.test(message.text()) !== true)
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(origin).host) foreign.push(request.url());
  });
  onTestFinished(async () => {
    await context.close();
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  });
  page.setDefaultTimeout(20_000);
  await page.goto(origin);
  await page.locator('#composer').waitFor();
  return page;
}

/** Types into the composer and sends it. */
export async function send(page: Page, text: string): Promise<void> {
  await page.locator('#composer').fill(text);
  await page.keyboard.press('Enter');
}

/** Runs a slash command without options. */
export async function run(page: Page, command: string): Promise<void> {
  await page.locator('#composer').fill(`/${command} `);
  await page.getByRole('form', { name: `/${command}` }).waitFor();
  await page.keyboard.press('Enter');
}

/** The newest message. */
export const last = (page: Page) => page.getByRole('log').getByRole('article').last();

/** What the open list offers. */
export const options = (page: Page) => page.getByRole('listbox').getByRole('option');

/** One entry of the open list. */
export const option = (page: Page, name: string) => page.getByRole('listbox').getByRole('option', { name });

/** The newest message whose own text has these words; what it replies to does not count. */
export const saying = (page: Page, words: string | RegExp) =>
  page
    .getByRole('article')
    .filter({ has: page.locator('.content, .text-display', { hasText: words }) })
    .last();

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds in a part of the page that is serious or worse, each with where it is. There should be nothing. */
export async function seriousProblems(page: Page, part = 'html'): Promise<readonly string[]> {
  // The policy of the page forbids foreign scripts, so this one comes in through the debugger, which it does not bind.
  await page.evaluate(`${await read(AXE)};undefined`);
  const found = await page.evaluate(
    `axe.run(${JSON.stringify(part)}, { resultTypes: ["violations"] }).then((r) => r.violations)`,
  );
  const violations = found as readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

let axe: string | undefined;
async function read(file: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  axe ??= await readFile(file, 'utf8');
  return axe;
}

/** Keeps a picture of the page, where SCREENSHOTS names a folder for them. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
