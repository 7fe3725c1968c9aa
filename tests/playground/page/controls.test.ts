import { describe, expect, it } from 'vitest';
import { CHROME, last, option, picture, run, saying, send, seriousProblems } from './browser.ts';
import { setStage } from './stage.ts';

/** Buttons, selects, dialogues and menus on the page, with a bot that does one of everything. */

describe.skipIf(CHROME === undefined)('what a message offers on the page', () => {
  const stage = setStage();

  it('presses buttons, private replies can be dismissed, and others never see them', async () => {
    await stage.show(['controls']);
    const page = await stage.open();
    const other = await stage.open();
    await other.getByLabel('You are').selectOption('Max (Moderator)');
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
    await stage.show(['controls']);
    const page = await stage.open();
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
    await stage.show(['pages']);
    const page = await stage.open();
    const message = saying(page, /Page \d of 3/);
    await message.getByRole('button', { name: 'On', exact: true }).click();
    await message.getByText('Page 2 of 3').waitFor();
    await message.getByRole('button', { name: 'On', exact: true }).click();
    await message.getByText('Page 3 of 3').waitFor();
    expect(await message.getByRole('button', { name: 'On', exact: true }).isDisabled()).toBe(true);
    await message.getByText('(edited)').waitFor();
  });

  it('fills in a dialogue, says what is missing, and keeps the focus inside', async () => {
    const page = await stage.open();
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
    await dialog.waitFor({ state: 'detached' });
  });

  it('fills in every other kind of field: people, files, ticks', async () => {
    const page = await stage.open();
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
    await stage.show(['controls']);
    const page = await stage.open();
    const button = last(page).getByRole('button', { name: 'Form' });
    await button.click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('button:focus', { hasText: 'Form' }).waitFor();
  });

  it('offers the bot’s commands for a message in its menu, by keyboard', async () => {
    const page = await stage.open();
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

  it('uses a command on a person', async () => {
    const page = await stage.open();
    await page.getByRole('complementary', { name: 'Members' }).getByRole('button', { name: 'Ned' }).click();
    await page.getByRole('menuitem', { name: 'Greet' }).click();
    await last(page).getByText('hi Ned').waitFor();
  });
});
