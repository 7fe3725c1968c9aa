import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buttonId, encodeHead, readChoiceId, roomAfter } from '../../src/discord/choice-id.ts';

describe('choice ids', () => {
  it.each([
    ['en', '1000000000000000102'],
    ['zh-Hans', '17592186044416'],
    ['zh-Hant', '9223372036854775807'],
  ] as const)('carry the language %s and the asker %s', (language, askerId) => {
    const head = encodeHead({ language, askerId, action: 'answer' });
    expect(readChoiceId(head)).toEqual({ language, askerId, action: 'answer', query: undefined });
    expect(readChoiceId(buttonId(head, 'f|x'))).toEqual({ language, askerId, action: 'answer', query: 'f|x' });
  });

  it.each([
    ['a chart', { action: 'chart' }],
    ['the fortieth page', { action: 'page', page: 39 }],
    ['the sources', { action: 'source' }],
  ] as const)('carry that %s is asked for', (_, asked) => {
    const head = { language: 'en', askerId: '1000000000000000102', ...asked } as const;
    expect(readChoiceId(buttonId(encodeHead(head), 'f|x'))).toEqual({ ...head, query: 'f|x' });
  });

  it('stay within the 100 characters of a custom_id', () => {
    const head = encodeHead({ language: 'en', askerId: '9223372036854775807', action: 'page', page: 1_000 });
    expect(buttonId(head, 'x'.repeat(roomAfter(head)))).toHaveLength(100);
  });

  it.each([
    ['nothing', ''],
    ['an earlier version', 'c0e7q0q0q0q0q'],
    ['another language', 'c1x7q0q0q0q0q'],
    ['no asker', 'c1e'],
    ['a page without its number', 'p1e7q0q0q0q0q'],
    ['a page of what has none', 'c1e7q0q0q0q0q.2'],
    ['an endless asker', `c1e${'z'.repeat(90)}`],
    ['another bot’s button', 'next-page'],
  ])('refuse %s', (_, id) => {
    expect(readChoiceId(id)).toBeUndefined();
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (id) => readChoiceId(id) === undefined || /^[a-z]1/.test(id)));
  });
});
