import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, messageOf, pings, render, text } from '../../src/playground/index.ts';
import { type Running, start } from './start.ts';
import { tinyEngine } from './tiny-engine.ts';

let running: Running;
let member: Driver;
let at: string;
beforeAll(async () => {
  running = await start(tinyEngine);
  member = running.server.user('member');
  at = `<@${running.server.applicationId}>`;
});
afterAll(() => running.stop());
afterEach(() => {
  member.speak('en-US');
  expect(running.traffic.violations).toEqual([]);
  expect(running.careless).toEqual([]);
  expect(running.server.unknownRequests).toEqual([]);
});

describe('a question', () => {
  it('is answered with the figure in bold first and the source in small print last', async () => {
    const lines = text(messageOf(await member.slash('ask', { question: 'how much tea?' }))).split('\n');
    expect(lines[0]).toBe('**Tea exports were CNY 1.25 billion.**');
    expect(lines[1]).toBe('Growth: 3.1 %.');
    expect(lines[2]).toBe(
      '-# Source: [Tea \\[and\\] porcelain](<https://example.org/tea>) · The \\*Gazette\\* · 2021-08-27 · paragraph 2, sidebar',
    );
    expect(lines).toHaveLength(3);
  });

  it.each([
    ['in a server, by mention', () => member.say(`${at} how much tea?`)],
    [
      'in a server, in reply to the bot',
      async () => {
        const first = await member.say(`${at} how much tea?`);
        return first && member.say('and how much tea now?', { replyTo: first });
      },
    ],
    ['in a direct message', () => member.dm('how much tea?')],
    ['in a direct message, with a mention', () => member.dm(`${at} how much tea?`)],
  ])('%s, gets a reply to its message', async (_, ask) => {
    const answer = await ask();
    expect(answer?.content).toContain('CNY 1.25 billion');
    expect(answer?.message_reference?.message_id).toBeDefined();
  });

  it.each(['dm', 'group', 'elsewhere', 'second'] as const)('by command is answered in %s too', async (context) => {
    const who = context === 'elsewhere' ? running.server.user('outsider') : member;
    expect(text(messageOf(await who.slash('ask', { question: 'tea' }, { context })))).toContain('1.25');
  });

  it('is answered in its own language, whatever the client’s', async () => {
    expect(text(messageOf(await member.slash('ask', { question: '茶叶出口多少？' })))).toContain('12.5亿元');
  });

  it('is answered in the client’s language where it shows none', async () => {
    member.speak('zh-CN');
    expect(text(messageOf(await member.slash('ask', { question: 'tea' })))).toContain('茶叶出口额');
  });

  it('with nothing in it gets one sentence', async () => {
    expect((await member.say(at))?.content).toMatch(/^Ask me about/);
  });

  it('that the bot does not hear stays without an answer', async () => {
    expect(await member.say('how much tea?', { within: 300 })).toBeUndefined();
    expect(await member.say('@everyone how much tea?', { within: 300 })).toBeUndefined();
    expect(await member.say(`${at} how much tea?`, { channel: 'silent', within: 300 })).toBeUndefined();
  });

  it('that breaks the handler gets one sentence in private and no stack trace', async () => {
    const seen = await member.slash('ask', { question: 'explode' });
    expect(seen).toMatchObject({ kind: 'reply', private: true });
    expect(text(messageOf(seen))).toMatch(/^Something went wrong on my side/);
    expect((await member.say(`${at} explode`))?.content).toMatch(/^Something went wrong on my side/);
    expect(
      running.log.some(({ msg, error }) => msg === 'handler-failed' && JSON.stringify(error).includes('kettle')),
    ).toBe(true);
  });
});

describe('what users type', () => {
  it.each([
    ['a ping for everyone', '@everyone @here'],
    ['a user mention', '<@1000000000000000101>'],
    ['a role mention', '<@&1000000000000000301>'],
    ['markdown', '**bold** `code` # head\n# head\n> quote ||spoiler||'],
    ['control characters', 'a\u0000b\u001B[2J\u202Ec'],
    ['6,000 characters', 'x'.repeat(6_000)],
  ])('may hold %s: nobody is pinged and it shows as typed', async (_, question) => {
    const message = messageOf(await member.slash('ask', { question }));
    expect(pings(message)).toEqual({ everyone: false, roles: [], users: [] });
    expect(text(message).length).toBeLessThanOrEqual(2_000);
    expect(text(message)).not.toMatch(/(?<!\\)(<@|`|\|\|)|@everyone/);
    expect(text(message)).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('never shows up in the log at info level', () => {
    const info = running.log.filter(({ level }) => level === 30);
    expect(info.length).toBeGreaterThan(0);
    expect(JSON.stringify(info)).not.toMatch(/tea|bold|茶/);
  });
});

describe('a long answer', () => {
  it('loses rows, never its headline or its source', async () => {
    const content = (await member.say(`${at} long`))?.content ?? '';
    expect(content.length).toBeLessThanOrEqual(2_000);
    expect(content).toMatch(/^\*\*A long list\.\*\*\n/);
    expect(content).toMatch(/… and \d+ more\n-# Source: .*$/);
  });
});

describe('/fact', () => {
  it('hands its options over as they are', async () => {
    const options = { indicator: 'tea-exports', period: '2020', measure: 'growth', currency: 'USD' };
    const shown = text(messageOf(await member.slash('fact', options))).replaceAll('\\', '');
    expect(shown).toContain('Figure tea-exports {"period":"2020","measure":"growth","currency":"USD"}');
  });

  it('answers what was typed past the suggestions', async () => {
    expect(text(messageOf(await member.slash('fact', { indicator: 'camels' })))).toContain('I do not know: camels');
  });

  it.each([
    ['indicators by name', { indicator: 'imp' }, 'en-US', [{ name: 'Tea imports', value: 'tea-imports' }]],
    ['indicators in Chinese', { indicator: 'imp' }, 'zh-CN', [{ name: '茶叶进口额', value: 'tea-imports' }]],
    [
      'periods of the indicator',
      { indicator: 'tea-exports', period: '2021' },
      'en-US',
      [{ name: '2021-H1', value: '2021-H1' }],
    ],
    ['nothing where nothing fits', { indicator: 'zebra' }, 'en-US', []],
  ] as const)('suggests %s', async (_, typed, locale, choices) => {
    expect(await member.type('fact', typed, { locale })).toMatchObject({ kind: 'choices', choices });
  });
});

describe('the other commands', () => {
  it.each([
    ['browse', {}, 'Answered browse.'],
    ['browse', { topic: 'port' }, 'Answered browse.'],
    ['sources', {}, 'Answered sources.'],
    ['about', {}, '4 figures and 1 statement from 1 publication'],
  ] as const)('/%s %o', async (name, options, expected) => {
    expect(render(messageOf(await member.slash(name, options)))).toContain(expected);
  });
});

describe('a choice', () => {
  it('of up to five is a row of buttons; the asker’s click changes the message', async () => {
    const asked = messageOf(await member.slash('ask', { question: 'which tea?' }));
    expect(render(asked)).toBe(
      '**Which tea do you mean?**\n[Tea exports, Harbour] [Tea imports, Harbour]\n[Ask again…] [Delete]',
    );
    const seen = await member.click(asked, 'Tea imports, Harbour');
    expect(seen).toMatchObject({ kind: 'reply', updated: true });
    expect(render(messageOf(seen))).toMatch(/^\*\*Answered figure\.\*\*\nA row\.\n-# Source/);
  });

  it('after a mention works the same', async () => {
    const asked = await member.say(`${at} which tea?`);
    if (!asked) throw new Error('no answer');
    expect(await member.click(asked, 'Tea exports, Harbour')).toMatchObject({ kind: 'reply', updated: true });
  });

  it('by somebody else is answered in private and leaves the message alone', async () => {
    const asked = messageOf(await member.slash('ask', { question: 'which tea?' }));
    const seen = await running.server.user('owner').click(asked, 'Tea imports, Harbour');
    expect(seen).toMatchObject({ kind: 'reply', updated: false, private: true });
    expect(running.server.message(asked.id)).toEqual(asked);
  });

  it('is answered in the language of the question', async () => {
    const asked = messageOf(await member.slash('ask', { question: '哪一种？' }));
    expect(render(asked)).toContain('[港城茶叶出口额]');
    const card = text(messageOf(await member.click(asked, '港城茶叶出口额')));
    expect(card).toContain('来源');
  });

  it('of more than five is a menu of at most twenty-five', async () => {
    const asked = messageOf(await member.slash('ask', { question: 'many' }));
    const [container] = asked.components ?? [];
    const row =
      container && 'components' in container ? container.components.find((part) => part.type === 1) : undefined;
    const [menu] = row && 'components' in row ? row.components : [];
    if (!menu || !('options' in menu)) throw new Error('no menu');
    expect(menu.options).toHaveLength(25);
    expect(menu.options[0]?.label).toBe('Tea exports, Harbour, 1990');
    const seen = await member.select(asked, menu.custom_id, [menu.options[3]?.value ?? '']);
    expect(seen).toMatchObject({ kind: 'reply', updated: true });
  });

  it('is offered where the answer is not known but something is near', async () => {
    expect(render(messageOf(await member.slash('ask', { question: 'camels' })))).toContain('[Tea exports, Harbour]');
  });
});
