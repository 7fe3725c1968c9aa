import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../src/discord/pages.ts';

const rows = (n: number, text = 'row') => Array.from({ length: n }, (_, i) => `${text} ${i + 1}`);
const under = (heading: string, n: number) => [heading, ...rows(n, '  row')];

describe('pages of a list', () => {
  it.each([
    ['nothing is one empty page', [], [0]],
    ['twenty rows are one page', rows(20), [20]],
    ['the twenty-first begins the next', rows(21), [20, 1]],
    ['long rows fill a page sooner', rows(4, 'x'.repeat(900)), [2, 2]],
    ['a heading goes on with what it is the heading of', [...rows(19), ...under('Port', 2)], [19, 3]],
    ['and stands again above the rest of its rows', under('Port', 25), [20, 7]],
    ['a new heading needs no old one', [...under('Port', 19), ...under('Economy', 3)], [20, 4]],
  ])('%s', (_, list, sizes) => {
    expect(pagesOf(list).map((page) => page.length)).toEqual(sizes);
  });

  it('names the topic at the top of every page', () => {
    expect(pagesOf(under('Port', 45)).map(([first]) => first)).toEqual(['Port', 'Port', 'Port']);
  });

  it('loses no row and keeps the order, whatever there is', () => {
    const row = fc
      .tuple(fc.boolean(), fc.string({ maxLength: 400 }))
      .map(([inner, text]) => (inner ? '  ' : 'H') + text);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 90 }), (list) => {
        const pages = pagesOf(list);
        const told = pages.flatMap((page, i) => {
          // A heading that stands there again is no row of its own.
          const [first, ...rest] = page;
          const before = pages.slice(0, i).flat();
          return i > 0 && !first?.startsWith(' ') && before.includes(first ?? '') && rest[0]?.startsWith(' ')
            ? rest
            : page;
        });
        const isPlain = new Set(list).size === list.length;
        if (isPlain) expect(told).toEqual(list);
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(20 + 1);
      }),
    );
  });
});
