import { expect, it } from 'vitest';
import { agree } from '../../src/facts/agree.ts';
import { parsePeriod } from '../../src/facts/period.ts';
import type { Quantity } from '../../src/facts/quantity.ts';

const billion = (printed: string, unit: string): Quantity => ({ printed, unit, scale: 'billion' });

it.each([
  ['rounded more', '2023', billion('780.27', 'CNY'), billion('780.3', 'CNY'), true],
  ['other digits', '2023', billion('780.27', 'CNY'), billion('780.4', 'CNY'), false],
  ['in the other currency at a rate of the time', '2023', billion('947.04', 'CNY'), billion('134.8', 'USD'), true],
  ['the other way round', '2023', billion('134.8', 'USD'), billion('947.04', 'CNY'), true],
  ['at a rate of other years', '2014', billion('947.04', 'CNY'), billion('115', 'USD'), false],
  ['the same digits in both currencies', '2023', billion('134.8', 'CNY'), billion('134.8', 'USD'), false],
  ['a deficit in both currencies', '2023', billion('-70', 'CNY'), billion('-10', 'USD'), true],
  ['at the rate of the eighties', '1985', billion('3', 'CNY'), billion('1', 'USD'), true],
  ['at the rate of the eighties, today', '2025', billion('3.0', 'CNY'), billion('1.0', 'USD'), false],
  ['other units', '2023', billion('3', 'CNY'), billion('3', 'TEU'), false],
])('two printed amounts, %s', (_, period, a, b, expected) => {
  const of = parsePeriod(period);
  expect(of && agree(a, b, of)).toBe(expected);
});
