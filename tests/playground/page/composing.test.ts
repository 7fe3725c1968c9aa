import { describe, expect, it } from 'vitest';
import { manualClock } from '../../../src/playground/index.ts';
import { CHROME, last, option, options, picture, run, saying, send, seriousProblems } from './browser.ts';
import { setStage } from './stage.ts';

/** Writing, asking and running commands on the page, with a bot that does one of everything. */

describe.skipIf(CHROME === undefined)('writing on the page', () => {
  const clock = manualClock();
  const stage = setStage({ clock });

  it('shows examples at first, and a click on one asks it', async () => {
    const page = await stage.open();
    await page.getByRole('button', { name: 'How are you?' }).click();
    await last(page).getByText('heard How are you?').waitFor();
    await expect.poll(() => last(page).locator('strong').textContent()).toBe('How are you?');
    // The line above the answer says what it answers.
    expect(await last(page).locator('.reference').textContent()).toContain('How are you?');
    expect(await page.getByRole('button', { name: 'How are you?', exact: true }).count()).toBe(0);
  });

  it('lists people after an @ and mentions who is picked', async () => {
    const page = await stage.open();
    await page.locator('#composer').pressSequentially('@eg');
    await option(page, 'egret').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await last(page).getByText('heard hello').waitFor();
  });

  it('fills in a slash command with autocomplete and a fixed choice, by keyboard alone', async () => {
    const page = await stage.open();
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
    const page = await stage.open();
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
    const page = await stage.open();
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

  it('replies, edits and deletes', async () => {
    const page = await stage.open();
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

  it('says when the bot is thinking and when it does not respond', async () => {
    const page = await stage.open();
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

  it('can be used with the keyboard alone, from the first Tab on', async () => {
    const page = await stage.open();
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
});
