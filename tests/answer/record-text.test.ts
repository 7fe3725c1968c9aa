import { expect, it } from 'vitest';
import { recordValue } from '../../src/answer/record-text.ts';

const record = { value: '46.6', unit: 'USD', scale: 'billion' } as const;
const disputed = { en: 'the unit should be yuan', zh: '单位应为人民币' };

/** Histories and proposals show figures too. */
it.each([
  ['a sure figure stands bare', record, 'USD 46.6 billion'],
  ['a doubtful one never does', { ...record, disputed }, 'USD 46.6 billion as printed, which is doubtful'],
  [
    'nor one whose print is no number',
    { ...record, disputed, printed: '4,6.6' },
    'USD 46.6 billion, doubtful, printed as “4,6.6”',
  ],
] as const)('%s', (_, figure, text) => {
  expect(recordValue(figure, 'en', '?')).toBe(text);
});
