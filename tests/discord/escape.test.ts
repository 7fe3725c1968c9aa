import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeAround, escapeText } from '../../src/discord/escape.ts';

describe('escapeText', () => {
  it.each([
    ['bold', '**x**', '\\*\\*x\\*\\*'],
    ['a code span', '`x`', '\\`x\\`'],
    ['a spoiler', '||x||', '\\|\\|x\\|\\|'],
    ['a masked link', '[x](https://evil.example)', '\\[x\\](https\\://evil.example)'],
    ['a user mention', '<@1000000000000000102>', '\\<@1000000000000000102\\>'],
    ['a heading', '# x', '\\# x'],
    ['small print', '-# x', '\\-# x'],
    ['a list', '- x', '\\- x'],
    ['a numbered list', '12. x', '12\\. x'],
    ['a quote on the second line', 'x\n> y', 'x\n\\> y'],
    ['right-to-left override', 'a\u202Eb', 'ab'],
    ['control characters', 'a\u0000\u0007b\u001B[31m', 'ab\\[31m'],
    ['a negative number inside a line', 'down -2.3 %', 'down -2.3 %'],
    ['plain Chinese', '2021年上半年，343.2亿元', '2021年上半年，343.2亿元'],
  ])('disarms %s', (_, text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  it.each(['@everyone', '@here'])('breaks %s', (ping) => {
    expect(escapeText(`hello ${ping}`)).not.toContain(ping);
  });

  it('leaves no mark unescaped in any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const bare = escapeText(text).replace(/\\[^0-9A-Za-z\s]/g, '');
        return !/[*_~`|[\]<>\\]|:\/\//.test(bare);
      }),
    );
  });
});

describe('escapeAround', () => {
  it.each([
    ['a known address', 'see *x* https://a.example/b_c. Good', 'see \\*x\\* <https://a.example/b_c>. Good'],
    [
      'the same address twice',
      'https://a.example/b_c https://a.example/b_c',
      '<https://a.example/b_c> <https://a.example/b_c>',
    ],
    ['an unknown one', 'see https://evil.example', 'see https\\://evil.example'],
  ])('treats %s as it should', (_, text, expected) => {
    expect(escapeAround(text, ['https://a.example/b_c'])).toBe(expected);
  });
});
