import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/curation/decode-text.ts';

const TEXT = '2021年厦门出口4307.3亿元，增长20.6%。';
/** The same in GBK, which this machine writes with no encoder of its own: 厦门 2021 and a full stop. */
const GBK = Buffer.from([0xcf, 0xc3, 0xc3, 0xc5, 0x32, 0x30, 0x32, 0x31, 0xa1, 0xa3]);

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with a byte order mark, which is no part of the text', Buffer.from(`\ufeff${TEXT}`), TEXT],
    ['UTF-16 as Windows writes it', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), TEXT],
    ['GBK, which nobody tells', GBK, '厦门2021。'],
    [
      'a page that declares GB 2312',
      Buffer.concat([Buffer.from('<html><head><meta charset="gb2312"></head><p>'), GBK]),
      '<html><head><meta charset="gb2312"></head><p>厦门2021。',
    ],
    [
      'a page that declares what nobody knows',
      Buffer.from(`<meta charset="klingon">${TEXT}`),
      `<meta charset="klingon">${TEXT}`,
    ],
    ['nothing', Buffer.from(''), ''],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004\u0014\u0000')],
    ['text with a zero in it', Buffer.from('exports\u0000 430')],
  ])('%s is none', (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined();
  });

  it('is never made of bytes with a control character among them', () => {
    const some = fc
      .uint8Array({ maxLength: 200 })
      .filter(([a, b]) => !(a === 0xff && b === 0xfe) && !(a === 0xfe && b === 0xff));
    fc.assert(
      fc.property(some, fc.nat({ max: 8 }), some, (head, control, tail) => {
        expect(decodeText(Buffer.from([65, ...head, control, ...tail]))).toBeUndefined();
      }),
    );
  });

  it('is every text that was written as UTF-8, to the letter', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((t) => !/[\p{Cc}\ufeff]/u.test(t));
    fc.assert(
      fc.property(text, (t) => {
        expect(decodeText(Buffer.from(t))).toBe(t);
      }),
    );
  });
});
