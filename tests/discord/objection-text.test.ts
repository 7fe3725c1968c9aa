import { describe, expect, it } from 'vitest';
import { figureName } from '../../src/answer/figure-name.ts';
import { problemText } from '../../src/discord/curation/objection-text.ts';
import { error, type ObjectionCode } from '../../src/facts/objection.ts';
import { realEngine } from '../e2e/real-engine.ts';

/** What moderators read names figures, pages and fields as people do; ids and field names are for files. */

const { base } = realEngine();
const said = (code: ObjectionCode, params: Readonly<Record<string, string>>, language: 'en' | 'zh-Hans') =>
  problemText(error(code, 'sources/x.json', '', params), base, language);

describe('a figure’s id', () => {
  it.each([
    ['goods-exports/2021', 'Goods exports, Xiamen, 2021'],
    [
      'goods-exports@fujian/2021-H1/growth',
      'Goods exports, Fujian Province, first half of 2021, growth on the year before',
    ],
    ['goods-exports/partner=asean/2021', 'Goods exports, ASEAN, Xiamen, 2021'],
    ['goods-exports/2021~nowhere', 'Goods exports, Xiamen, 2021 (nowhere)'],
    ['no-such-thing/2021', 'no-such-thing/2021'],
  ])('%s is told in words', (id, expected) => {
    expect(figureName(base, id, 'en')).toBe(expected);
  });

  it('of every figure on file is told without an id', () => {
    for (const o of base.observations)
      for (const language of ['en', 'zh-Hans', 'zh-Hant'] as const) {
        const name = figureName(base, o.id, language);
        expect(name).not.toContain(`${o.indicator.id}/`);
        expect(name).not.toMatch(/[~@=]/);
      }
  });
});

describe('an objection', () => {
  it.each<[string, ObjectionCode, Record<string, string>, string, string]>([
    ['a missing field', 'missing-field', { field: 'indicator' }, 'still open: indicator', '尚未填写：指标'],
    [
      'a field that cannot be read',
      'shape',
      { field: 'place', problem: 'Invalid' },
      'the place cannot be read',
      '无法读出：地点',
    ],
    [
      'a field of no form',
      'missing-field',
      { field: 'alsoReported.0.unit' },
      'still open: another field',
      '尚未填写：其他字段',
    ],
    [
      'a unit',
      'unit',
      { unit: 'square-metre', allowed: 'CNY, USD' },
      'the unit "square metres" does not',
      '单位“平方米”与指标不符',
    ],
    [
      'a part',
      'part-above-whole',
      { id: 'goods-exports/2021', whole: 'goods-trade/2021' },
      'the whole that it is a part of, Goods trade',
      '货物',
    ],
    ['a change of unit', 'unit-changed', { before: 'CNY', after: 'USD' }, 'from yuan to US dollars', '由 元 改为 美元'],
    [
      'what is not known',
      'unknown-id',
      { id: 'plums', what: 'indicator' },
      '“plums” is not on file',
      '没有收录“plums”',
    ],
  ])('to %s has the words of the language', (_, code, params, en, zh) => {
    expect(said(code, params, 'en')).toContain(en);
    expect(said(code, params, 'zh-Hans')).toContain(zh);
  });
});
