import { expect, it } from 'vitest';
import { dayTyped, isAhead, isDay } from '../../src/facts/day.ts';

it.each([
  ['2024-02-29', true, 'a leap day'],
  ['2023-02-29', false, 'no leap year'],
  ['2024-02-30', false, 'no month has it'],
  ['2024-13-01', false, 'no such month'],
  ['2024-1-5', false, 'another way to write it'],
  ['20240105', false, 'no dashes'],
  ['', false, 'nothing'],
])('%s: %s (%s)', (text, is) => {
  expect(isDay(text)).toBe(is);
});

it.each([
  ['2026-11-21', false, 'yesterday'],
  ['2026-11-22', false, 'today'],
  ['2026-11-23', false, 'it has begun in Xiamen, while it is evening in Greenwich'],
  ['2026-11-24', true, 'tomorrow everywhere'],
])('%s ahead: %s (%s)', (day, is) => {
  expect(isAhead(day, new Date('2026-11-22T20:00:00Z'))).toBe(is);
});

it.each([
  ['2025-01-20', '2025-01-20', 'as it is kept'],
  ['2025年1月20日', '2025-01-20', 'as Chinese pages write it'],
  [' 2025/1/5 ', '2025-01-05', 'with strokes'],
  ['2025年2月30日', undefined, 'no such day'],
  ['20/01/2025', undefined, 'the year last: which is the month?'],
  ['January 2025', undefined, 'no day'],
])('%s typed: %s (%s)', (typed, day, _reason) => {
  expect(dayTyped(typed)).toBe(day);
});
