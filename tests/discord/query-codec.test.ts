import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeQuery, encodeQuery } from '../../src/discord/query-codec.ts';
import { TOPICS } from '../../src/facts/schema.ts';
import type { Claim, Query, Target } from '../../src/question/query.ts';
import { base, exportsOf, importsOf, period } from './small-base.ts';

const target: Target = { subjects: [exportsOf], open: [], period: period('2021-H1') };
const claim: Claim = {
  kind: 'value',
  text: '1.3 ~ 100%^*',
  value: '1300000000',
  currency: 'CNY',
  threshold: false,
};

const readable: readonly [string, Query][] = [
  ['a figure', { kind: 'figure', about: 'figure', target, claims: [] }],
  ['its source', { kind: 'figure', about: 'source', target, claims: [] }],
  ['a figure in dollars', { kind: 'figure', about: 'figure', target, claims: [], currency: 'USD' }],
  ['a direction taken for granted', { kind: 'figure', about: 'figure', target, claims: [], direction: 'down' }],
  ['a claim with separators in it', { kind: 'figure', about: 'figure', target, claims: [claim] }],
  [
    'two claims, one a threshold in Chinese',
    {
      kind: 'figure',
      about: 'figure',
      target: { subjects: [exportsOf], open: [] },
      claims: [claim, { kind: 'percent', text: '三成', value: '30', threshold: true }],
    },
  ],
  ['no period', { kind: 'figure', about: 'figure', target: { subjects: [exportsOf], open: [] }, claims: [] }],
  ['an open reading', { kind: 'figure', about: 'figure', target: { subjects: [], open: [importsOf] }, claims: [] }],
  [
    'every part of a target',
    {
      kind: 'figure',
      about: 'figure',
      target: {
        ...target,
        base: period('asof:2020-08'),
        measure: 'share_change',
        against: 'china',
        reference: true,
        impliedRate: true,
        derive: true,
        negated: true,
      },
      claims: [],
    },
  ],
  ['a list', { kind: 'list', target, claims: [] }],
  [
    'a comparison',
    {
      kind: 'compare',
      operation: 'ratio',
      targets: [target, { subjects: [importsOf], open: [], period: period('2020') }],
      claims: [],
    },
  ],
  ['a trend', { kind: 'trend', target: { subjects: [exportsOf], open: [] }, claims: [] }],
  [
    'a trend between two years',
    {
      kind: 'trend',
      target: { subjects: [exportsOf], open: [], measure: 'growth' },
      from: period('2017'),
      to: period('2021'),
      claims: [],
    },
  ],
  [
    'the highest year',
    {
      kind: 'rank',
      target: { subjects: [exportsOf], open: [] },
      over: 'periods',
      order: 'highest',
      grain: 'year',
      from: period('2017'),
      claims: [],
    },
  ],
  [
    'the smallest member',
    { kind: 'rank', target, over: { dimension: 'partner' }, order: 'lowest', claims: [], currency: 'USD' },
  ],
  ['a statement', { kind: 'statement', ids: ['tea-origin'], about: 'source', claims: [] }],
  ['all topics', { kind: 'browse' }],
  ['one topic', { kind: 'browse', topic: TOPICS[0] }],
  ['the sources', { kind: 'sources' }],
];

describe('encodeQuery', () => {
  it.each(readable)('writes %s so that it reads back the same', (_, query) => {
    const text = encodeQuery(query, base, 100);
    expect(text).toBeDefined();
    expect(decodeQuery(text ?? '', base)).toEqual(query);
  });

  it('leaves the claims out where there is no room for them', () => {
    const query: Query = { kind: 'figure', about: 'figure', target, claims: [claim] };
    const text = encodeQuery(query, base, 30);
    expect(decodeQuery(text ?? '', base)).toEqual({ ...query, claims: [] });
  });

  it.each<readonly [string, Query]>([
    ['what is not known', { kind: 'unknown', reason: 'place', near: [] }],
    ['a question back', { kind: 'did-you-mean', word: 'tae', readings: [] }],
    [
      'a subject that is not on file',
      { kind: 'list', target: { subjects: [{ ...exportsOf, place: 'moon' }], open: [] }, claims: [] },
    ],
  ])('gives nothing for %s', (_, query) => {
    expect(encodeQuery(query, base, 100)).toBeUndefined();
  });

  it('gives nothing where there is no room at all', () => {
    expect(encodeQuery({ kind: 'figure', about: 'figure', target, claims: [] }, base, 10)).toBeUndefined();
  });
});

describe('decodeQuery', () => {
  const good = encodeQuery({ kind: 'figure', about: 'figure', target, claims: [] }, base, 100) ?? '';

  it.each([
    ['nothing', ''],
    ['words', 'give me everything'],
    ['a cut end', good.slice(0, -2)],
    ['something more at the end', `${good},`],
    ['another kind', `x${good.slice(1)}`],
    ['a subject that is not on file', good.replace(/[\w-]{8}(?=,)/, 'AAAAAAAA')],
    ['a month that does not exist', good.replace('2021-H1', '2021-13')],
    ['an unknown measure', good.replace(/,([^,]*),([^,]*)$/, ',z,$2')],
    ['an unknown topic', 'b~gossip'],
    ['an unknown operation', `c?${good.slice(2)}`],
  ])('refuses %s', (_, text) => {
    expect(decodeQuery(text, base)).toBeUndefined();
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((s) => good.slice(0, 20) + s),
        ),
        (text) => {
          const query = decodeQuery(text, base);
          return query === undefined || encodeQuery(query, base, 1_000) === text;
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
