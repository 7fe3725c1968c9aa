import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { PlaygroundOptions } from '../../../src/playground/index.ts';
import type { TestBot } from '../test-bot.ts';
import { launch, open } from './browser.ts';
import { pageBot } from './page-bot.ts';

/** A bot with one of everything, and a browser to look at it with. */
export interface Stage {
  readonly bot: TestBot;
  readonly browser: Browser;
  /** Has Mia use commands, so that a page which is opened afterwards has their replies. */
  show(commands: readonly string[], channel?: string): Promise<void>;
  /** A page of its own for a test. */
  open(options?: Parameters<typeof open>[2]): Promise<Page>;
}

/** Sets the stage for the tests of a `describe`. At the end all that crossed the wire has to have been valid. */
export function setStage(options: PlaygroundOptions = {}): Stage {
  let bot: TestBot;
  let browser: Browser;
  beforeAll(async () => {
    [bot, browser] = await Promise.all([pageBot(options), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await bot?.stop();
    expect({ violations: bot?.traffic.violations, errors: bot?.errors }).toEqual({ violations: [], errors: [] });
  });
  return {
    get bot() {
      return bot;
    },
    get browser() {
      return browser;
    },
    async show(commands, channel = 'general') {
      for (const command of commands) await bot.server.user('member').slash(command, {}, { channel });
    },
    open: (more) => open(browser, bot.server.origin, more),
  };
}
