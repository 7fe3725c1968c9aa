import { expect, it } from 'vitest';
import { isAhead, isDay } from '../../src/facts/day.ts';

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
