import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chat } from '../../src/playground/terminal.ts';
import { complete } from '../../src/playground/terminal-complete.ts';
import { type Running, start } from '../discord/start.ts';
import { tinyEngine } from '../discord/tiny-engine.ts';

let running: Running;
beforeAll(async () => {
  running = await start(tinyEngine);
});
afterAll(() => running.stop());

/** What the terminal shows for lines that are piped in. */
async function piped(...lines: string[]): Promise<string> {
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
  });
  const input = Readable.from(lines.map((line) => `${line}\n`));
  await chat({ server: running.server, input, output, interactive: false });
  return shown;
}

describe('lines piped in', () => {
  it('are answered one by one, in order, as a reader sees the replies', async () => {
    expect(await piped('how much tea?', '/ask question: 茶叶出口多少？')).toBe(
      [
        '> how much tea?',
        'Tea exports were CNY 1.25 billion.',
        'Growth: 3.1 %.',
        'Source: Tea [and] porcelain <https://example.org/tea> · The *Gazette* · 2021-08-27 · paragraph 2, sidebar',
        '  [1 Source] [2 Why this answer?] [3 Delete]',
        '',
        '> /ask question: 茶叶出口多少？',
        '茶叶出口额为12.5亿元。',
        'Growth: 3.1 %.',
        '来源：Tea [and] porcelain <https://example.org/tea> · The *Gazette* · 2021-08-27 · 第2段、侧栏',
        '  [1 出处] [2 为什么这样回答？] [3 删除]',
        '',
        '',
      ].join('\n'),
    );
  });

  it('may press numbered buttons', async () => {
    const shown = await piped('which tea?', '2');
    expect(shown).toContain(
      'Which tea do you mean?\n  [1 Tea exports, Harbour] [2 Tea imports, Harbour] [3 Ask again…] [4 Delete]\n',
    );
    expect(shown).toContain('> 2\nAnswered figure.');
  });

  it('may pick from a numbered menu', async () => {
    expect(await piped('many', '25')).toMatch(/ {2}25 Tea exports, Harbour, 2014\n[\s\S]*> 25\nAnswered figure/);
  });

  it('end at :quit', async () => {
    expect(await piped('how much tea?', ':quit', 'how much tea?')).toMatch(/^(?:> how much tea\?)(?![\s\S]*> how)/);
  });

  it('may change the language and write in private', async () => {
    expect(await piped(':locale zh-TW', '/about', ':locale en-US')).toContain('貿易');
    expect(await piped(':dm how much tea?')).toContain('Tea exports');
  });

  it.each([
    [
      'an unknown command',
      '/fcat tea',
      'There is no command /fcat; there are /ask, /fact, /trend, /compare, /browse, /check, /history, /export, /sources, /about, /help.',
    ],
    [
      'an unknown option',
      '/fact city: tea',
      '/fact has no option "city"; it has indicator: period: measure: currency: as_of: private:.',
    ],
    [
      'an unknown option after a known one',
      '/fact indicator: tea perid: 2020',
      '/fact has no option "perid"; it has indicator: period: measure: currency: as_of: private:.',
    ],
    ['an option that only others have', '/about topic: port', '/about has no option "topic"; it has private:.'],
    ['a missing option', '/fact period: 2020', '/fact needs indicator: followed by a value.'],
    ['an unknown choice', '/browse topic: gossip', 'topic: cannot be "gossip"; it can be service-outsourcing, '],
    ['an unknown order', ':dance', 'There is no :dance here; :help lists what there is.'],
    ['an unknown language', ':locale klingon', 'The languages are en-US, en-GB, zh-CN, zh-TW.'],
  ])('with %s get one sentence', async (_, line, sentence) => {
    const shown = await piped(line);
    expect(shown).toContain(sentence);
    expect(shown.trim().split('\n')).toHaveLength(2);
  });

  it('do not act on the terminal, whatever they hold', async () => {
    expect(await piped('\u001B[2J\u0007tea')).toMatch(/^> \[2Jtea\n/);
  });

  it('get one sentence for a number without a button', async () => {
    expect(await piped('which tea?', '7')).toContain('There are buttons 1 to 4.');
  });

  it.each([
    ['options in any order', '/fact period: 2020 indicator: tea-exports', 'Figure tea-exports {"period":"2020"}'],
    ['the first option without its name', '/fact tea-exports', 'Figure tea-exports {}'],
    ['a choice by its label', '/fact indicator: tea-exports measure: rank', '"measure":"rank"'],
    ['a colon inside a question', '/ask question: tea: how much?', 'Tea exports were'],
    ['nothing at all', '', 'Ask me about'],
  ])('may hold %s', async (_, line, expected) => {
    expect(await piped(line)).toContain(expected);
  });

  it('say when the bot does not respond', async () => {
    running.server.faults.add({
      match: /callback/,
      status: 404,
      body: { message: 'Unknown interaction', code: 10062 },
    });
    expect(await piped('/about')).toContain('(the bot did not respond)');
  });
});

describe('Tab', () => {
  it.each([
    ['command names', '/s', ['/sources ']],
    [
      'option names',
      '/fact ',
      [
        '/fact indicator: ',
        '/fact period: ',
        '/fact measure: ',
        '/fact currency: ',
        '/fact as_of: ',
        '/fact private: ',
      ],
    ],
    ['an option name that was begun', '/fact indicator: tea per', ['/fact indicator: tea period: ']],
    ['the option names that are left', '/fact period: 2020 m', ['/fact period: 2020 measure: ']],
    ['what the bot suggests', '/fact indicator: exp', ['/fact indicator: Tea exports ']],
    [
      'what the bot suggests for a second option',
      '/fact indicator: tea-exports period: 2021',
      ['/fact indicator: tea-exports period: 2021-H1 '],
    ],
    ['fixed choices', '/browse topic: po', ['/browse topic: Port ']],
    ['nothing for plain text', 'how', []],
    ['nothing for an unknown command', '/dance topic: ', []],
  ])('completes %s', async (_, line, lines) => {
    expect((await complete(line, running.server)).lines).toEqual(lines);
  });
});

describe('a person at the terminal', () => {
  it('sees how to begin and a prompt, and leaves with Ctrl-D', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let shown = '';
    output.on('data', (chunk) => {
      shown += chunk;
    });
    const ended = chat({ server: running.server, input, output, interactive: true });
    input.write(':help\n');
    await expect.poll(() => shown).toContain('/fact ');
    input.write('\u0004');
    await ended;
    expect(shown).toMatch(/:quit ends\.\n/);
    expect(shown).toContain('> ');
  });

  it('sends the value behind a suggested name, as Discord does', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let shown = '';
    output.on('data', (chunk) => {
      shown += chunk;
    });
    const ended = chat({ server: running.server, input, output, interactive: true });
    input.write('/fact indicator: imp\t');
    await expect.poll(() => shown).toContain('Tea imports');
    input.write('\n');
    await expect.poll(() => shown).toContain('Figure tea-imports');
    input.end();
    await ended;
  });

  it('leaves with Ctrl-C, and when told from outside', async () => {
    const leave = async (how: (input: PassThrough, stop: AbortController) => void) => {
      const [input, stop] = [new PassThrough(), new AbortController()];
      const output = new PassThrough();
      output.resume();
      const ended = chat({ server: running.server, input, output, interactive: true, signal: stop.signal });
      how(input, stop);
      await ended;
    };
    await leave((input) => input.write('\u0003'));
    await leave((_, stop) => stop.abort());
  });
});
