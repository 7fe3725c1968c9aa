import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainRecords } from '../../src/facts/fast-lane.ts';
import { Interner } from '../../src/facts/interner.ts';
import { observationSchema } from '../../src/facts/schema.ts';

const odd = fc.constantFrom<unknown>('', ' ', 'A B', 'x', 0, -1, 1.5, null, [], {}, true, '2020', '2020-13', undefined);
const slot = (...good: unknown[]) =>
  fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: odd });
const record = fc.record(
  {
    indicator: slot('apples', 'apples-out'),
    place: slot('town'),
    breakdown: slot({ colour: 'red' }, {}, { Colour: 'red' }, { colour: 1 }),
    period: slot('2020', '2021-H1', 'asof:2020', '2013/2023-08'),
    measure: slot('level', 'growth', 'rank'),
    value: slot('5', '5.3', '1,000'),
    unit: slot('CNY', 'percent'),
    scale: slot('one', 'billion'),
    against: slot('2019', 'land'),
    paragraph: slot(1, 7),
    line: slot(1, 429),
  },
  { requiredKeys: ['indicator', 'period', 'value', 'unit', 'paragraph'] },
);
/** As a file would give it: what is undefined is not there. */
const fromJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the fast lane', () => {
  it('reads a record just as the schema does, or leaves it to the schema', () => {
    let read = 0;
    fc.assert(
      fc.property(record, (r) => {
        const plain = readPlainRecords([fromJson(r)], new Interner());
        if (!plain) return;
        read += 1;
        expect(plain[0]).toEqual(observationSchema.parse(fromJson(r)));
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(50);
  });

  it.each([
    ['a note', { note: { en: 'a', zh: 'b' } }],
    ['a dispute', { disputed: { en: 'a', zh: 'b' } }],
    ['an unknown key', { oops: 1 }],
    ['a missing value', { value: undefined }],
    ['white space, which the schema trims', { value: ' 5' }],
  ])('leaves %s to the schema', (_, more) => {
    const plain = { indicator: 'apples', period: '2020', value: '5', unit: 'CNY', paragraph: 1 };
    expect(readPlainRecords([fromJson(plain)], new Interner())).toHaveLength(1);
    expect(readPlainRecords([fromJson({ ...plain, ...more })], new Interner())).toBeUndefined();
  });

  it('leaves what is no list of records to the schema', () => {
    for (const list of [undefined, null, {}, 'x', [1], [null]])
      expect(readPlainRecords(list, new Interner())).toBeUndefined();
  });
});
