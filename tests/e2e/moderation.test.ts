import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { stepId } from '../../src/discord/curation/step-id.ts';
import { type Driver, messageOf, render, type Seen, text } from '../../src/playground/index.ts';
import { startWithStore, type WithStore } from '../discord/with-store.ts';
import { forged } from './forged.ts';

/** From an article to a reviewed, reversible change, as moderators and members meet it. */

let running: WithStore;
let moderator: Driver;
let owner: Driver;
let member: Driver;
beforeEach(async () => {
  running = await startWithStore();
  [moderator, owner, member] = ['moderator', 'owner', 'member'].map((key) => running.server.user(key)) as [
    Driver,
    Driver,
    Driver,
  ];
});
afterEach(async () => {
  await running.stop();
  expect(running.traffic.violations).toEqual([]);
  expect(running.careless).toEqual([]);
  expect(running.server.unknownRequests).toEqual([]);
  expect(running.log.filter(({ msg }) => msg === 'handler-failed')).toEqual([]);
});

const ARTICLE = [
  'Xiamen’s foreign trade in 2024',
  '',
  'Xiamen’s goods exports reached 500.1 billion yuan in 2024, up 3.2 percent year on year.',
  '',
  'The number of camels on Gulangyu rose to 12 in 2024.',
].join('\n');
const ABOUT = {
  Title: 'Foreign trade in 2024',
  Publisher: 'Xiamen Daily',
  Address: 'https://example.org/2024',
  'Date of publication': '2025-01-20',
};

const said = (seen: Seen) => text(messageOf(seen)).replaceAll('\\', '');

async function propose(by: Driver, article = ARTICLE): Promise<APIMessage> {
  const form = await by.slash('refresh article');
  if (form.kind !== 'modal') throw new Error(JSON.stringify(form));
  return messageOf(await by.submit(form.modal, { 'The text': article, ...ABOUT }));
}

/** Drops every line but the first, and sends the rest for review. */
async function sendFirstLine(by: Driver, card: APIMessage): Promise<APIMessage> {
  let now = card;
  for (const line of lineNumbers(card).slice(1)) {
    now = messageOf(await by.select(now, menuId(now), [line]));
    now = messageOf(await by.click(now, 'Drop'));
  }
  return messageOf(await by.click(now, 'Send for review'));
}
const menuId = (card: APIMessage) => /"custom_id":"(k1l[^"]*)"/.exec(JSON.stringify(card.components))?.[1] ?? '';
const lineNumbers = (card: APIMessage) =>
  [...JSON.stringify(card.components).matchAll(/"label":"Line (\d+):/g)].map(([, n]) => n ?? '');
const reviewBy = async (who: Driver, proposal: number) => messageOf(await who.slash('review', { proposal }));
const fact = async () => said(await member.slash('fact', { indicator: 'goods-exports', period: '2024' }));

describe('an article', () => {
  it('becomes a proposal: each figure with what it would be, where it stands and what was not read', async () => {
    const card = await propose(moderator);
    const shown = text(card).replaceAll('\\', '');
    expect(shown).toMatch(/Proposal 1: \d lines, a draft/);
    expect(shown).toMatch(/🆕 new · Goods exports, Xiamen, 2024: CNY 500\.1 billion/);
    expect(shown).toMatch(/🆕 new · Goods exports, Xiamen, 2024, growth on the year before: \+3\.2%/);
    expect(shown).toMatch(/paragraph 1: “Xiamen’s goods exports reached 500\.1 billion yuan/);
    expect(shown).toMatch(/❔ not complete · .*12/);
    expect(shown, 'a line is not labelled with its whole sentence').not.toMatch(
      /not complete · .*rose to 12 in 2024\./,
    );
  });

  it('is approved by another moderator, and the very next answer has the figure with its source', async () => {
    expect(await fact()).toContain("I don't have that figure");
    const sent = await sendFirstLine(moderator, await propose(moderator));
    expect(text(sent)).toContain('waiting for review');
    const own = await moderator.click(await reviewBy(moderator, 1), 'Approve');
    expect(said(own)).toContain('another moderator has to approve it');
    expect(said(await owner.click(await reviewBy(owner, 1), 'Approve'))).toContain('Approved as change 1');
    expect(await fact()).toMatch(/CNY 500\.1 billion[\s\S]*Foreign trade in 2024.*Xiamen Daily/);
  });

  it('can be mended line by line before it is sent', async () => {
    const card = await propose(moderator);
    const line = messageOf(await moderator.select(card, menuId(card), [lineNumbers(card)[0] ?? '']));
    const form = await moderator.click(line, 'Edit…');
    if (form.kind !== 'modal') throw new Error(form.kind);
    const wrong = await moderator.submit(form.modal, { 'Value as printed': 'lots' });
    expect(said(wrong)).toContain('I cannot read “lots');
    // What was typed stands in the form again.
    const again = await moderator.click(messageOf(wrong), 'Correct the form…');
    expect(again.kind === 'modal' && JSON.stringify(again.modal.data)).toContain('"value":"lots"');
    const right = await moderator.submit(form.modal, { 'Value as printed': '500.2' });
    expect(said(right)).toContain('CNY 500.2 billion');
  });

  it('may speak of what the base does not know: it is proposed as a new indicator with the article’s words', async () => {
    const card = await propose(moderator);
    const unknown = /"label":"(Line (\d+): [^"]*12[^"]*)"/.exec(JSON.stringify(card.components))?.[2] ?? '';
    const line = messageOf(await moderator.select(card, menuId(card), [unknown]));
    const form = await moderator.click(line, 'New indicator…');
    if (form.kind !== 'modal') throw new Error(form.kind);
    const names = { 'Name in English': 'Camels', 'Name in Chinese': '骆驼', Definition: 'Camels on the island.' };
    expect(said(await moderator.submit(form.modal, { ...names, Topic: 'zoo' }))).toContain('The topic must be one of');
    const named = messageOf(await moderator.submit(form.modal, { ...names, Topic: 'The city' }));
    expect(text(named).replaceAll('\\', '')).toContain('Camels, Xiamen');
    await moderator.click(named, 'Send for review');
    expect(said(await owner.click(await reviewBy(owner, 1), 'Approve'))).toContain('Approved');
    expect(said(await member.slash('ask', { question: 'How many camels are there?' }))).toMatch(
      /^\*\*Camels, Xiamen.*: 12/,
    );
  });

  it.each([
    ['without a date', { 'Date of publication': 'yesterday' }, 'When was it published?'],
    ['with an address that is none', { Address: 'the paper' }, 'not a web address'],
    ['without a figure', { 'The text': 'Nothing to see here.' }, 'I found no figure in it.'],
  ])('%s gets one sentence', async (_, given, sentence) => {
    const form = await moderator.slash('refresh article');
    if (form.kind !== 'modal') throw new Error(form.kind);
    const refused = await moderator.submit(form.modal, { 'The text': ARTICLE, ...ABOUT, ...given });
    expect(said(refused)).toContain(sentence);
    // Nothing that was pasted is lost.
    const again = await moderator.click(messageOf(refused), 'Correct the form…');
    if (again.kind !== 'modal') throw new Error(again.kind);
    expect(said(await moderator.submit(again.modal, { 'The text': ARTICLE, ...ABOUT }))).toContain('Proposal 1');
  });

  it('may be attached as a file; other kinds are refused', async () => {
    const about = { title: 'T', publisher: 'P', address: 'https://example.org/2024', date: '2025-01-20' };
    const file = { name: 'a.md', type: 'text/markdown', content: ARTICLE };
    const seen = await settled(await moderator.slash('refresh article', { file, ...about }));
    expect(said(seen)).toContain('CNY 500.1 billion');
    // What was not said of the file is asked for in one form, and the file is kept meanwhile.
    const form = await moderator.slash('refresh article', { file, title: 'T' });
    if (form.kind !== 'modal') throw new Error(form.kind);
    const rest = { Publisher: 'P', Address: 'https://example.org/2024', 'Date of publication': 'soon' };
    const refused = await settled(await moderator.submit(form.modal, rest));
    expect(said(refused)).toContain('When was it published?');
    const again = await moderator.click(messageOf(refused), 'Correct the form…');
    if (again.kind !== 'modal') throw new Error(again.kind);
    const taken = await settled(await moderator.submit(again.modal, { ...rest, 'Date of publication': '2025-01-20' }));
    expect(said(taken)).toContain('CNY 500.1 billion');
    const other = await moderator.slash('refresh article', { file: { ...file, name: 'a.pdf' }, ...about });
    expect(said(await settled(other))).toContain('use .txt, .md, .html');
  });

  it('is never fetched from a host that nobody allowed', async () => {
    const seen = await moderator.slash('refresh article', { address: 'http://127.0.0.1:1/secret' });
    expect(seen.kind).toBe('modal');
  });

  it('comes from a message too', async () => {
    const message = running.server.user('neighbour').post(ARTICLE);
    const form = await moderator.contextMenu('Propose as fact', message);
    if (form.kind !== 'modal') throw new Error(form.kind);
    expect(JSON.stringify(form.modal.data)).toContain('500.1 billion');
    expect(said(await moderator.submit(form.modal, { 'The text': ARTICLE, ...ABOUT }))).toContain('CNY 500.1 billion');
  });
});

async function settled(seen: Seen): Promise<Seen> {
  return seen.kind === 'thinking' ? seen.later : seen;
}

describe('/refresh figure', () => {
  const given = { indicator: 'goods-exports', period: '2024', source: 'x' };

  it('is checked while it is typed', async () => {
    const [source = ''] = running.curation.current().base.sources.keys();
    const typed = { ...given, source, value: '500.1 billion yuan' };
    const seen = await moderator.type('refresh figure', typed, { focused: 'value' });
    expect(seen).toMatchObject({ kind: 'choices', choices: [{ value: '500.1 billion yuan' }] });
    expect(JSON.stringify(seen)).toMatch(/CNY 500\.1 billion · (new|breaks a rule)/);
    const none = await moderator.type('refresh figure', { ...typed, value: 'lots' }, { focused: 'value' });
    expect(JSON.stringify(none)).toContain('I cannot read');
  });

  it.each([
    ['a number that is read in part only', { value: '4.3073e11 yuan', paragraph: 1 }, 'I cannot read “4.3073e11 yuan”'],
    ['a period of no year', { period: 'Q1', paragraph: 1 }, 'leaves open which year'],
    ['a measure that is none', { measure: 'groth', paragraph: 1 }, '“groth” is no measure'],
    ['a new figure of no paragraph', {}, 'Which paragraph'],
  ])('refuses %s', async (_, typed, sentence) => {
    const [source = ''] = running.curation.current().base.sources.keys();
    const options = { ...given, source, value: '500.1 billion yuan', ...typed };
    expect(said(await moderator.slash('refresh figure', options))).toContain(sentence);
  });

  it('keeps the bound, and the paragraph on file where none is given', async () => {
    const onFile = running.curation
      .current()
      .base.ofIndicator('goods-exports')
      .find(({ period }) => period.id === '2021');
    const typed = { indicator: 'exports', period: '2021', source: onFile?.source.id ?? '' };
    const same = said(await moderator.slash('refresh figure', { ...typed, value: '430.73 billion yuan' }));
    expect(same).toContain('same as on file');
    const moved = said(
      await moderator.slash('refresh figure', { ...typed, value: '430.73 billion yuan', paragraph: 9 }),
    );
    expect(moved).toMatch(/same figure, other details · .*CNY 430\.73 billion · paragraph: \d → 9/);
    const bound = said(await moderator.slash('refresh figure', { ...typed, value: 'approximately 431 billion yuan' }));
    expect(bound).toMatch(/CNY 430\.73 billion → about CNY 431 billion/);
  });

  it('stops a sum that does not add up, with the sum shown', async () => {
    const source = [...running.curation.current().base.observations].find((o) => o.id === 'goods-trade/2020')?.source
      .id;
    const seen = await moderator.slash('refresh figure', {
      indicator: 'goods-trade',
      period: '2020',
      value: '6.92 trillion yuan',
      source: source ?? '',
    });
    const named = messageOf(await moderator.click(messageOf(seen), 'Send for review'));
    expect(text(named)).toContain('1 line could not be approved as it is');
    const sent = messageOf(await moderator.click(named, 'Send all the same'));
    expect(text(sent)).toContain('⛔');
    const approved = said(await owner.click(await reviewBy(owner, 1), 'Approve'));
    expect(approved).toContain('would break a rule');
    expect(approved).toMatch(/\d+[\d.,]*/);
  });
});

describe('a change', () => {
  const accept = async () => {
    await sendFirstLine(moderator, await propose(moderator));
    await owner.click(await reviewBy(owner, 1), 'Approve');
  };

  it('is one click from being taken back, with a reason', async () => {
    await accept();
    const list = messageOf(await owner.slash('rollback'));
    const change = messageOf(await owner.select(list, stepId({ step: 'changes' }), ['1']));
    expect(text(change).replaceAll('\\', '')).toContain('CNY 500.1 billion');
    const form = await owner.click(change, 'Take back…');
    if (form.kind !== 'modal') throw new Error(form.kind);
    expect(said(await owner.submit(form.modal, { Reason: 'a misprint' }))).toContain('Change 1 is taken back');
    expect(await fact()).toContain("I don't have that figure");
    const past = said(await member.slash('history', { indicator: 'goods-exports', period: '2024' }));
    expect(past, 'its publication went with it, and is called by its title still').toContain('(Foreign trade in 2024)');
    expect(past).toMatch(/CNY 500\.1 billion[\s\S]*taken out[\s\S]*a misprint/);
  });

  it('is told to a channel that watches, once, with old, new and source', async () => {
    await moderator.slash('watch start', { indicator: 'goods-exports' }, { channel: 'trade' });
    await accept();
    const trade = running.server.world.home.channels.find(({ data }) => data.name === 'trade')?.id ?? '';
    await expect.poll(() => running.server.messages(trade).length).toBe(1);
    const [told] = running.server.messages(trade);
    expect(told && text(told)).toMatch(/1 fact changed.*\n.*CNY 500\\?\.1 billion.*example\.org\/2024/);
  });

  it('is there after a restart, and its buttons work on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'egret-restart-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { server } = running;
    await running.bot.stop();
    const first = await startWithStore({ server, place: { folder } });
    await sendFirstLine(moderator, await propose(moderator));
    const card = await reviewBy(owner, 1);
    await first.stop();
    const second = await startWithStore({ server, place: { folder } });
    onTestFinished(() => second.stop());
    expect(said(await owner.click(card, 'Approve'))).toContain('Approved as change 1');
    expect(await fact()).toContain('CNY 500.1 billion');
  });

  it('approved by two at once happens once; the other is told', async () => {
    await sendFirstLine(moderator, await propose(moderator));
    running.server.world.home.members
      .get(running.server.user('member').person.user.id)
      ?.roles.push(...moderatorRoles());
    const [a, b] = [await reviewBy(owner, 1), await reviewBy(member, 1)];
    const both = (await Promise.all([owner.click(a, 'Approve'), member.click(b, 'Approve')])).map(said);
    expect(both.filter((one) => one.includes('Approved as change 1'))).toHaveLength(1);
    expect(both.filter((one) => one.includes('Too late'))).toHaveLength(1);
    expect((await running.curation.revisions()).length).toBe(1);
  });
});

const moderatorRoles = () =>
  running.server.world.home.roles.filter(({ name }) => name === 'Moderator').map(({ id }) => id);

describe('the commands that change facts', () => {
  it('are registered in the home server alone', () => {
    const names = (scope?: string) => running.server.commands(scope).map(({ name }) => name);
    expect(names()).not.toContain('refresh');
    expect(names(running.server.world.home.id)).toContain('refresh');
    expect(names(running.server.world.second.id)).toEqual([]);
  });
});

describe('rights', () => {
  it('are a moderator’s of the home server alone', async () => {
    await expect(member.slash('review')).rejects.toThrow(/not offered to member/);
    await expect(running.server.user('owner').slash('review', {}, { context: 'second' })).rejects.toThrow(
      /no slash command "review"/,
    );
  });

  it('are asked for by the bot too, where a role decides and Discord offers the commands to all', async () => {
    const [roleId = ''] = moderatorRoles();
    const byRole = await startWithStore({ moderation: { roleId } });
    onTestFinished(() => byRole.stop());
    const [anyone, boss] = [byRole.server.user('member'), byRole.server.user('owner')];
    for (const who of [anyone, boss]) expect(said(await who.slash('review'))).toContain('Only moderators');
    expect(said(await byRole.server.user('moderator').slash('review'))).toContain('Nothing waits');
  });

  it('are asked for again at every click: a role that was taken counts', async () => {
    const sent = await sendFirstLine(moderator, await propose(moderator));
    const card = await reviewBy(owner, 1);
    const record = running.server.world.home.members.get(moderator.person.user.id);
    record?.roles.splice(0);
    expect(said(await moderator.click(sent, 'Reject…'))).toContain('Only moderators');
    expect(said(await owner.click(card, 'Approve'))).toContain('Approved');
  });

  it('are not those of a moderator of another server', async () => {
    const sent = await sendFirstLine(moderator, await propose(moderator));
    expect(text(sent)).toContain('waiting for review');
    const elsewhere = running.server.world.second.channels[0]?.id ?? '';
    const id = stepId({ step: 'approve', id: 1, version: 99, revision: 0 });
    // Olive owns that server, and may manage it.
    expect(said(await owner.click(await forged(running.server, elsewhere, id), 'go'))).toContain('Only moderators');
    expect(await running.curation.revisions()).toEqual([]);
  });

  it.each([
    ['a proposal that is not there', stepId({ step: 'approve', id: 99, version: 1, revision: 0 })],
    ['numbers left out', stepId({ step: 'approve' })],
    ['another letter', 'k1A....'],
    ['a line that is not there', stepId({ step: 'drop', id: 1, version: 1, at: 99 })],
  ])('do not come with a custom_id: %s', async (_, customId) => {
    await propose(moderator);
    const { server } = running;
    const channel = server.world.home.channels[0]?.id ?? '';
    const message = await forged(running.server, channel, customId);
    for (const who of [member, moderator]) {
      const seen = await who.click(message, 'go');
      expect(seen).toMatchObject({ kind: 'reply', private: true });
    }
    expect(await running.curation.revisions()).toEqual([]);
  });
});

describe('/gaps', () => {
  it('counts what could not be answered, without who asked, and one click makes a word of it', async () => {
    await member.slash('ask', { question: 'How much were the outbound goods of Xiamen in 2020?' });
    await owner.slash('ask', { question: 'how much were the outbound goods of xiamen in 2020' });
    // Counted once the reply is out.
    await expect.poll(async () => JSON.stringify(await moderator.slash('gaps'))).toContain('2 × ');
    const list = messageOf(await moderator.slash('gaps'));
    const option = /"label":"(2 × [^"]*)","value":"(\d+)"/.exec(JSON.stringify(list.components));
    expect(option?.[1]).toContain('outbound goods');
    expect(JSON.stringify(list.components)).not.toContain(member.person.user.id);
    const card = messageOf(await moderator.select(list, stepId({ step: 'gaps' }), [option?.[2] ?? '']));
    expect(render(card)).toContain('[Teach a word…]');
    const form = await moderator.click(card, 'Teach a word…');
    if (form.kind !== 'modal') throw new Error(form.kind);
    const proposed = messageOf(
      await moderator.submit(form.modal, { 'The word or phrase': 'outbound goods', 'What it means': 'exports' }),
    );
    await moderator.click(proposed, 'Send for review');
    expect(said(await owner.click(await reviewBy(owner, 1), 'Approve'))).toContain('Approved');
    const answer = said(await member.slash('ask', { question: 'How much were the outbound goods of Xiamen in 2020?' }));
    expect(answer).toContain('357.29');
  });
});

describe('/fact as_of:', () => {
  it('answers as the base stood on a day', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(said(await member.slash('fact', { indicator: 'gdp', period: '2019', as_of: today }))).toContain('599.5');
    const long = said(await member.slash('fact', { indicator: 'gdp', period: '2019', as_of: '2001-01-01' }));
    expect(long).toContain('the ledger begins later');
    expect(said(await member.slash('fact', { indicator: 'gdp', as_of: 'spring' }))).toContain('is no day');
    const future = await member.slash('fact', { indicator: 'gdp', period: '2019', as_of: '2126-01-01' });
    expect(said(future)).toContain('is still to come');
    // What would be offered to click is told, since it would ask the facts of today.
    const none = said(await member.slash('fact', { indicator: 'gdp', period: '1901', as_of: today }));
    expect(none).toMatch(/Nearest on file:\n[^-\n]*\w+/);
  });
});

describe('/help', () => {
  it('shows a moderator the commands that change facts, and nobody else', async () => {
    expect(said(await moderator.slash('help'))).toContain('/refresh');
    expect(said(await member.slash('help'))).not.toContain('/refresh');
  });
});
