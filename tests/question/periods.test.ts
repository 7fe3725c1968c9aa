import { describe, expect, it } from 'vitest';
import { NO_PERIODS } from './no-periods.ts';
import { ENGLISH } from './periods-en.ts';
import { CHINESE } from './periods-zh.ts';
import { readPeriods } from './read-question.ts';

describe.each([
  ['English', ENGLISH],
  ['Chinese', CHINESE],
])('periods in %s', (_, cases) => {
  it.each(cases)('%s: %s in “%s”', (_why, read, marked) => {
    expect(readPeriods(marked.replace(/[[\]]/g, ''))).toEqual({ marked, read });
  });
});

describe('what is no period', () => {
  it.each(NO_PERIODS)('%s: “%s”', (_why, text) => {
    expect(readPeriods(text)).toEqual({ marked: text, read: '' });
  });
});

it('covers at least 300 phrasings', () => {
  expect(ENGLISH.length + CHINESE.length).toBeGreaterThanOrEqual(300);
});
