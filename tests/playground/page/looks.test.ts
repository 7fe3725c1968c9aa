import { describe, expect, it } from 'vitest';
import { CHROME, last, open, option, picture, saying, send, seriousProblems } from './browser.ts';
import { pageBot } from './page-bot.ts';
import { setStage } from './stage.ts';

/** How the page looks, in which language, on which screen and for whom. */

describe.skipIf(CHROME === undefined)('the page', () => {
  const stage = setStage();

  it.each([{ colorScheme: 'dark' }, { colorScheme: 'light' }] as const)(
    'shows cards, embeds and charts in $colorScheme, and axe finds nothing serious',
    async (scheme) => {
      await stage.show(['embed', 'card', 'controls'], 'trade');
      const page = await stage.open(scheme);
      await page.getByRole('button', { name: 'trade' }).click();
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
    const page = await stage.open();
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
    await stage.show(['embed', 'card', 'controls']);
    const page = await stage.open(phone);
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
    const page = await stage.open();
    await page.locator('#composer').fill('/adm');
    await page.getByText('No command matches.').waitFor();
    await page.getByLabel('You are').selectOption('Max (Moderator)');
    await expect
      .poll(async () => {
        await page.locator('#composer').fill('/adm');
        return option(page, '/admin').count();
      })
      .toBe(1);
    stage.bot.server.user('member').post('over here', { channel: 'silent' });
    await page.getByRole('button', { name: 'silent 1 unread' }).click();
    await last(page).getByText('over here').waitFor();
    expect(await page.getByRole('button', { name: /unread/ }).count()).toBe(0);
  });

  it('says when the server is gone, and goes on when it is back', async () => {
    const short = await pageBot();
    const { origin, port } = short.server;
    const page = await open(stage.browser, origin, { expected: /WebSocket|Failed to load/ });
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
});
