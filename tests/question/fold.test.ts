import { describe, expect, it } from 'vitest';
import { fold } from '../../src/question/fold.ts';

const texts = (question: string): string =>
  fold(question)
    .tokens.map((t) => t.text)
    .join(' ');

describe('fold', () => {
  it.each([
    ['lower case', 'Xiamen EXPORTS', 'xiamen exports'],
    ['full width', 'Ｘｉａｍｅｎ　２０２０', 'xiamen 2020'],
    ['traditional to simplified', '廈門服務貿易', '厦 门 服 务 贸 易'],
    ['accents', 'façade café', 'facade cafe'],
    ['mentions', '<@123456789> exports', 'exports'],
    ['a role, a channel, an emoji', '<@&12> <#34> <a:wave:56> exports', 'exports'],
    ['a time stamp', 'exports <t:1618953630:R>', 'exports'],
    ['links', 'exports https://example.org/2020?x=1 please', 'exports please'],
    ['bold and italics', '**exports** _in_ ~~2020~~', 'exports in 2020'],
    ['code', '`exports` ```2020```', 'exports 2020'],
    ['tags', '<b>exports</b> <i>2020</i>', 'exports 2020'],
    ['a script is no question', '<script>alert(1)</script> exports', 'exports'],
    ['invisible characters', 'ex\u200bpor\u00adts\u2060', 'exports'],
    ['control characters', 'exports\u0000\u0007 2020', 'exports 2020'],
    ['a genitive', "Xiamen's exports", 'xiamen exports'],
    ['a curly genitive', 'Xiamen’s exports', 'xiamen exports'],
    ['grouped digits', '53,380 million', '53380 million'],
    ['a list of numbers', '1,2 and 3', '1 2 and 3'],
    ['a decimal', '53.38 billion', '53.38 billion'],
    ['a number at the end', 'in 2020.', 'in 2020'],
    ['letters and digits part', '2021H1', '2021 h 1'],
    ['Chinese and Latin part', '厦门GDP', '厦 门 gdp'],
    ['signs that mean something', '$5 20% ¥3', '$ 5 20 % ¥ 3'],
    ['the full-width yen', '￥3', '¥ 3'],
    ['nothing but marks', '?!… —', ''],
    ['nothing', '', ''],
    ['a lone surrogate', '\ud83d exports', 'exports'],
    ['an emoji', '🤔 exports', 'exports'],
  ])('%s', (_, question, folded) => {
    expect(texts(question)).toBe(folded);
  });

  it.each([
    ['a word', 'so Exports?', 1, 'Exports'],
    ['after a mention', '<@1> Exports', 0, 'Exports'],
    ['a Chinese character', '请問廈門', 2, '廈'],
    ['full width', '　２０２０', 0, '２０２０'],
    ['a number before a full stop', 'in 2020.', 1, '2020'],
  ])('keeps the place in what was typed: %s', (_, question, index, typed) => {
    const token = fold(question).tokens[index];
    expect(question.slice(token?.start, token?.end)).toBe(typed);
  });

  it('tells sentences and questions apart', () => {
    const { tokens, asks } = fold('I am new here. What were exports? Thanks!');
    expect(tokens.map((t) => t.sentence)).toEqual([0, 0, 0, 0, 1, 1, 1, 2]);
    expect(asks.slice(0, 3)).toEqual([false, true, false]);
  });

  it.each([
    ['exports', false],
    ['厦门服务贸易', false],
    ['廈門服務貿易', true],
  ])('knows traditional characters: %s', (question, traditional) => {
    expect(fold(question).traditional).toBe(traditional);
  });
});
