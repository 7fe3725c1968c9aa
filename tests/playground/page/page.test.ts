import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../../src/playground/index.ts';
import type { TestBot } from '../test-bot.ts';
import { CHROME, last, launch, open, option, options, picture, run, saying, send, seriousProblems } from './browser.ts';
import { pageBot } from './page-bot.ts';

/** What somebody sees and does on the page, with a bot that does one of everything. Each test has a channel to itself. */

let bot: TestBot;
let browser: Browser;
const clock = manualClock();

describe.skipIf(CHROME === undefined)('the page', () => {
  beforeAll(async () => {
    [bot, browser] = await Promise.all([pageBot({ clock }), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await bot?.stop();
  });

  it('shows examples at first, and a click on one asks it', async () => {
    const page = await open(browser, bot.server.origin);
    await page.getByRole('button', { name: 'How are you?' }).click();
    await last(page).getByText('heard How are you?').waitFor();
    await expect.poll(() => last(page).locator('strong').textContent()).toBe('How are you?');
    // The line above the answer says what it answers.
    expect(await last(page).locator('.reference').textContent()).toContain('How are you?');
    expect(await page.getByRole('button', { name: 'How are you?', exact: true }).count()).toBe(0);
  });

  it('lists people after an @ and mentions who is picked', async () => {
    const page = await open(browser, bot.server.origin);
    await page.locator('#composer').pressSequentially('@eg');
    await option(page, 'egret').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await last(page).getByText('heard hello').waitFor();
  });

  it('fills in a slash command with autocomplete and a fixed choice, by keyboard alone', async () => {
    const page = await open(browser, bot.server.origin);
    await page.locator('#composer').focus();
    await page.keyboard.type('/pi');
    await option(page, '/pick').waitFor();
    await page.keyboard.press('Tab');
    await page.getByText('which fruit').waitFor();
    await page.keyboard.type('a');
    await option(page, 'The apricot').waitFor();
    await expect.poll(() => options(page).count()).toBe(2);
    await picture(page, 'autocomplete');
    expect(await seriousProblems(page, '.composer')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('si');
    await page.keyboard.press('Enter');
    await option(page, 'Large').waitFor();
    await page.keyboard.type('la');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await last(page).getByText('en-US: apricot, l').waitFor();
    expect(await last(page).locator('.reference').textContent()).toBe('MMia used /pick');
    await expect.poll(() => page.locator('#composer:focus').count()).toBe(1);
  });

  it('says which option is missing or wrong, and Escape leaves the command', async () => {
    const page = await open(browser, bot.server.origin);
    await page.locator('#composer').fill('/count up ');
    await page.keyboard.press('Enter');
    await page.getByText('number is required.').waitFor();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.getByText('number must be at most 10.').waitFor();
    await page.getByRole('combobox', { name: 'number' }).fill('7');
    await page.getByRole('combobox', { name: 'who' }).fill('max');
    await option(page, 'Max').click();
    await page.keyboard.press('Enter');
    await last(page).getByText('counted to 7 for Max').waitFor();
    await page.locator('#composer').fill('/count up ');
    await page.getByRole('combobox', { name: 'number' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('#composer').waitFor();
  });

  it('uploads a file for an option and offers the bot’s file', async () => {
    const page = await open(browser, bot.server.origin);
    await page.locator('#composer').fill('/upload ');
    const file = { name: 'figures.txt', mimeType: 'text/plain', buffer: Buffer.from('1,2') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('figures.txt').waitFor();
    await page.keyboard.press('Enter');
    await last(page).getByText('figures.txt: 1,2').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      last(page).getByRole('link', { name: 'Download back.csv' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('back.csv');
  });

  it('presses buttons, private replies can be dismissed, and others never see them', async () => {
    const page = await open(browser, bot.server.origin);
    const other = await open(browser, bot.server.origin);
    await other.getByLabel('You are').selectOption('Max (Moderator)');
    await run(page, 'controls');
    await last(page).getByRole('button', { name: 'First' }).click();
    const reply = page.getByText('pressed first');
    await reply.waitFor();
    await page.getByText('Only you can see this').waitFor();
    await picture(page, 'private');
    await other.getByText('Press or choose').last().waitFor();
    expect(await other.getByText('pressed first').count()).toBe(0);
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await reply.waitFor({ state: 'detached' });
    expect(await last(page).getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    const link = last(page).getByRole('link', { name: 'Docs' });
    expect(await link.getAttribute('href')).toBe('https://example.org/docs');
    expect(await link.getAttribute('rel')).toContain('noopener');
  });

  it('chooses in selects: one, several, a person', async () => {
    const page = await open(browser, bot.server.origin);
    await run(page, 'controls');
    const controls = saying(page, 'Press or choose');
    await controls.getByRole('combobox', { name: 'One colour' }).click();
    await page.getByText('like a rose').waitFor();
    expect(await seriousProblems(page, '.floating')).toEqual([]);
    await option(page, 'Blue').click();
    await last(page).getByText('chose blue').waitFor();
    await controls.getByRole('combobox', { name: 'Two numbers' }).focus();
    for (const key of ['Enter', 'Enter', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Choose', exact: true }).click();
    await last(page).getByText('chose one and three').waitFor();
    await controls.getByRole('combobox', { name: 'A person' }).click();
    await option(page, 'Ned').click();
    await last(page).getByText('chose 1000000000000000104').waitFor();
  });

  it('pages through a message in place', async () => {
    const page = await open(browser, bot.server.origin);
    await run(page, 'pages');
    const message = saying(page, /Page \d of 3/);
    await message.getByRole('button', { name: 'On', exact: true }).click();
    await message.getByText('Page 2 of 3').waitFor();
    await message.getByRole('button', { name: 'On', exact: true }).click();
    await message.getByText('Page 3 of 3').waitFor();
    expect(await message.getByRole('button', { name: 'On', exact: true }).isDisabled()).toBe(true);
    await message.getByText('(edited)').waitFor();
  });

  it('fills in a dialogue, says what is missing, and keeps the focus inside', async () => {
    const page = await open(browser, bot.server.origin);
    await run(page, 'form');
    const dialog = page.getByRole('dialog', { name: 'About you' });
    await dialog.waitFor();
    expect(await seriousProblems(page, 'dialog')).toEqual([]);
    await page.keyboard.type('M');
    await page.keyboard.press('Enter');
    await dialog.getByText('Name needs at least 2 characters.').waitFor();
    await dialog.getByText('Please fill this in.').waitFor();
    await picture(page, 'dialogue');
    await page.keyboard.type('ia');
    await page.keyboard.press('Tab');
    for (const key of ['Enter', 'ArrowDown', 'Enter', 'Tab']) await page.keyboard.press(key);
    await page.keyboard.type('because');
    for (let tabs = 0; tabs < 8; tabs += 1) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          'document.activeElement.closest("dialog") !== null || document.activeElement === document.body',
        ),
      ).toBe(true);
    }
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await last(page).getByText('Mia likes trade: because').waitFor();
    expect(await dialog.count()).toBe(0);
  });

  it('fills in every other kind of field: people, files, ticks', async () => {
    const page = await open(browser, bot.server.origin);
    await run(page, 'survey');
    const dialog = page.getByRole('dialog', { name: 'A survey' });
    await dialog.getByRole('combobox', { name: 'Whom' }).click();
    await option(page, 'Olive').click();
    const file = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('12345') };
    await dialog.getByLabel('File').setInputFiles(file);
    await dialog.getByRole('radio', { name: 'AIR' }).check();
    for (const day of ['MON', 'WED']) await dialog.getByRole('checkbox', { name: day }).check();
    await dialog.getByRole('checkbox', { name: 'Sure' }).check();
    await picture(page, 'survey');
    expect(await seriousProblems(page, 'dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await last(page).getByText('Olive, plan.txt (5), air, mon+wed, true').waitFor();
  });

  it('closes a dialogue with Escape and gives the focus back', async () => {
    const page = await open(browser, bot.server.origin);
    await run(page, 'controls');
    const button = last(page).getByRole('button', { name: 'Form' });
    await button.click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('button:focus', { hasText: 'Form' }).waitFor();
  });

  it('offers the bot’s commands for a message in its menu, by keyboard', async () => {
    const page = await open(browser, bot.server.origin);
    await send(page, 'quote me');
    await last(page).getByText('quote me').waitFor();
    await last(page)
      .getByRole('button', { name: /^Actions for the message/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Reply' }).waitFor();
    await picture(page, 'menu');
    expect(await seriousProblems(page, '.floating')).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await last(page).locator('blockquote').getByText('quote me').waitFor();
    expect(await last(page).locator('.reference').textContent()).toBe('MMia used Quote');
  });

  it('replies, edits and deletes', async () => {
    const page = await open(browser, bot.server.origin);
    await send(page, 'frist');
    await last(page).getByText('frist').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('textbox', { name: 'Edit message' }).fill('first');
    await page.keyboard.press('Enter');
    await last(page).getByText('first (edited)').waitFor();
    await last(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Reply' }).click();
    await page.getByText('Replying to Mia').waitFor();
    await page.keyboard.type('second');
    await page.keyboard.press('Enter');
    const reply = saying(page, 'second');
    expect(await reply.locator('.reference').textContent()).toContain('first');
    await reply.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete message' }).click();
    await reply.waitFor({ state: 'detached' });
  });

  it('uses a command on a person', async () => {
    const page = await open(browser, bot.server.origin);
    await page.getByRole('complementary', { name: 'Members' }).getByRole('button', { name: 'Ned' }).click();
    await page.getByRole('menuitem', { name: 'Greet' }).click();
    await last(page).getByText('hi Ned').waitFor();
  });

  it('says when the bot is thinking and when it does not respond', async () => {
    const page = await open(browser, bot.server.origin);
    await run(page, 'later');
    await last(page).getByText('egret is thinking').waitFor();
    await last(page).getByText('done at last').waitFor();
    expect(await last(page).getByText('(edited)').count()).toBe(0);
    await run(page, 'silent');
    await last(page).getByText('Sending command').waitFor();
    clock.advance(3_000);
    await last(page).getByText('The application did not respond').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await run(page, 'controls');
    const controls = last(page);
    await controls.getByRole('button', { name: 'Silence' }).click();
    await expect.poll(() => controls.getByRole('button', { name: 'Silence' }).getAttribute('aria-busy')).toBe('true');
    clock.advance(3_000);
    await controls.getByText('This interaction failed').waitFor();
  });

  it.each([{ colorScheme: 'dark' }, { colorScheme: 'light' }] as const)(
    'shows cards, embeds and charts in $colorScheme, and axe finds nothing serious',
    async (scheme) => {
      const page = await open(browser, bot.server.origin, scheme);
      await page.getByRole('button', { name: 'trade' }).click();
      for (const command of ['embed', 'card', 'controls']) await run(page, command);
      await last(page).getByText('Press or choose').waitFor();
      const card = saying(page, 'Above the card');
      const chart = card.getByRole('img', { name: 'A line that goes up' });
      await expect.poll(() => chart.evaluate(({ naturalWidth }: { naturalWidth: number }) => naturalWidth)).toBe(1);
      await card.getByRole('heading', { name: 'A card' }).waitFor();
      await card.getByRole('link', { name: 'notes.txt', exact: true }).waitFor();
      const embed = saying(page, 'small print');
      expect(
        await embed.getByRole('link').evaluateAll((links: { href: string }[]) => links.map(({ href }) => href)),
      ).toEqual(['https://example.org/print', 'https://example.org/title', 'https://example.org/outside.png']);
      await embed.getByRole('button', { name: 'Spoiler: show' }).click();
      await embed.getByText('secret').waitFor();
      await picture(page, `cards-${scheme.colorScheme}`);
      expect(await seriousProblems(page)).toEqual([]);
      await card.getByRole('button', { name: 'Enlarge: A line that goes up' }).click();
      await page.getByRole('dialog', { name: 'A line that goes up' }).waitFor();
      await page.keyboard.press('Escape');
    },
  );

  it('speaks Chinese: its own words, the commands and their choices, found by either name', async () => {
    const page = await open(browser, bot.server.origin);
    await page.getByLabel('Language').selectOption('简体中文');
    await page.getByRole('navigation', { name: '频道' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.locator('#composer').fill('/pic');
    await option(page, '/挑选').waitFor();
    await page.locator('#composer').fill('/挑选 ');
    await page.getByText('水果', { exact: true }).first().waitFor();
    await page.keyboard.type('b');
    await option(page, 'The banana').click();
    await page.keyboard.type('大');
    await page.keyboard.press('Enter');
    await option(page, '小').click();
    await page.keyboard.press('Enter');
    await last(page).getByText('zh-CN: banana, s').waitFor();
    await last(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '引用' }).waitFor();
    await picture(page, 'chinese');
    expect(await seriousProblems(page, '.floating')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByLabel('语言').selectOption('繁體中文');
    await page.getByRole('navigation', { name: '頻道' }).waitFor();
    await page.reload();
    await page.getByRole('navigation', { name: '頻道' }).waitFor();
  });

  it('works on a phone: nothing is wider than the screen, and the places are behind a button', async () => {
    const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
    const page = await open(browser, bot.server.origin, phone);
    for (const command of ['embed', 'card', 'controls']) await run(page, command);
    await last(page).getByText('Press or choose').waitFor();
    await picture(page, 'phone');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(
      await page
        .locator('.timeline')
        .evaluate((log: { scrollWidth: number; clientWidth: number }) => log.scrollWidth - log.clientWidth),
    ).toBe(0);
    expect(await page.getByRole('navigation', { name: 'Channels' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Channels and settings' }).tap();
    await picture(page, 'phone-places');
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole('navigation').getByRole('button', { name: 'egret' }).tap();
    await page.getByRole('heading', { name: 'egret' }).first().waitFor();
    await page.locator('#composer').fill('hello');
    await page.getByRole('button', { name: 'Send' }).tap();
    await last(page).getByText('heard hello').waitFor();
  });

  it('offers each person what they may use, and tells of unread messages', async () => {
    const page = await open(browser, bot.server.origin);
    await page.locator('#composer').fill('/adm');
    await page.getByText('No command matches.').waitFor();
    await page.getByLabel('You are').selectOption('Max (Moderator)');
    await page.locator('#composer').fill('/adm');
    await option(page, '/admin').waitFor();
    bot.server.user('member').post('over here', { channel: 'silent' });
    await page.getByRole('button', { name: 'silent 1 unread' }).click();
    await last(page).getByText('over here').waitFor();
    expect(await page.getByRole('button', { name: /unread/ }).count()).toBe(0);
  });

  it('can be used with the keyboard alone, from the first Tab on', async () => {
    const page = await open(browser, bot.server.origin);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/controls ');
    await page.getByRole('form', { name: '/controls' }).waitFor();
    await page.keyboard.press('Enter');
    await last(page).getByText('Press or choose').waitFor();
    const first = last(page).locator('button:focus', { hasText: 'First' });
    for (let tabs = 0; tabs < 12 && (await first.count()) === 0; tabs += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await last(page).getByText('pressed first').waitFor();
  });

  it('says when the server is gone, and goes on when it is back', async () => {
    const short = await pageBot();
    const { origin, port } = short.server;
    const page = await open(browser, origin, { expected: /WebSocket|Failed to load/ });
    await short.stop();
    await page.getByText('The local server is not answering').waitFor();
    await send(page, 'anybody there?');
    await page.getByText('The local server does not answer.').waitFor();
    const back = await pageBot({ port });
    await page.getByText('The local server is not answering').waitFor({ state: 'detached' });
    await send(page, '@egret hello');
    await last(page).getByText('heard hello').waitFor();
    await back.stop();
  });

  it('keeps to the schemas all the while', () => {
    expect(bot.traffic.violations).toEqual([]);
    expect(bot.errors).toEqual([]);
  });
});
