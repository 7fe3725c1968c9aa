import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount, digits, interval, isNumber, type Quantity, SCALES, type Scale } from '../../src/facts/quantity.ts';

const cny = (printed: string, scale: Scale = 'billion'): Quantity => ({ printed, unit: 'CNY', scale });

describe('isNumber', () => {
  it.each([
    ['decimals', '53.38', true],
    ['thousands', '1,708', true],
    ['two groups', '1,735,000', true],
    ['a fall', '-2.3', true],
    ['a comma in the wrong place', '4,35.118', false],
    ['a full-width digit', '５３', false],
    ['an exponent', '1e9', false],
    ['words', 'nearly 400', false],
    ['nothing', '', false],
    ['a lone point', '.5', false],
  ])('%s', (_, text, is) => {
    expect(isNumber(text)).toBe(is);
    if (!is) expect(() => digits(text)).toThrow(RangeError);
  });
});

describe('amount', () => {
  it.each([
    ['billion', cny('53.38'), '53380000000'],
    ['亿', cny('6412.9', 'hundred-million'), '641290000000'],
    ['万', { printed: '442.56', unit: 'TEU', scale: 'ten-thousand' as const }, '4425600'],
    ['a comma', cny('31,804', 'one'), '31804'],
  ])('%s', (_, q, wanted) => {
    expect(amount(q).toFixed()).toBe(wanted);
  });

  it('is the same amount in 亿 and in billion', () => {
    expect(amount(cny('533.8', 'hundred-million')).eq(amount(cny('53.38')))).toBe(true);
  });
});

describe('interval', () => {
  it('is half a unit of the last printed digit either way', () => {
    const { low, high } = interval(cny('53.38'));
    expect([low.toFixed(), high.toFixed()]).toEqual(['53375000000', '53385000000']);
  });

  it('counts trailing zeros as printed digits', () => {
    expect(interval(cny('53.40')).high.toFixed()).toBe('53405000000');
  });

  it('is a point for what was counted', () => {
    const { low, high } = interval({ printed: '88', unit: 'count', scale: 'one' }, true);
    expect(low.eq(high)).toBe(true);
  });

  it('always holds the amount, in its middle', () => {
    const scales = Object.keys(SCALES) as Scale[];
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.nat({ max: 999 }),
        fc.constantFrom(...scales),
        (whole, cents, scale) => {
          const q = cny(`${whole}.${String(cents).padStart(3, '0')}`, scale);
          const { low, high } = interval(q);
          expect(low.plus(high).dividedBy(2).eq(amount(q))).toBe(true);
        },
      ),
    );
  });
});
