import { describe, expect, it } from 'vitest';
import { figureTyped } from '../../src/discord/curation/figure-typed.ts';
import { type LineValues, lineFromForm, lineValues } from '../../src/discord/curation/line-fields.ts';
import { measureText, measureTyped } from '../../src/discord/curation/measure-typed.ts';
import { subjectTyped } from '../../src/discord/curation/subject-typed.ts';
import { realEngine } from '../e2e/real-engine.ts';

/** What moderators type into the fields of a line: read whole, or refused for a reason that names the field. */

const engine = realEngine();
const now = new Date('2026-08-01T12:00:00Z');
const reading = { engine, language: 'en', now } as const;
const RECORD = {
  indicator: 'goods-exports',
  period: '2024',
  measure: 'level',
  value: '500.1',
  unit: 'CNY',
  scale: 'billion',
  paragraph: 2,
} as const;

function edited(typed: Partial<LineValues>, record: object = RECORD) {
  const values = { ...lineValues(record, reading), ...typed };
  const read = lineFromForm({ source: 'news', record }, values, reading);
  if (!read.ok) return read.problem.kind;
  return read.change.kind === 'figure' ? (read.change.record as Record<string, unknown>) : undefined;
}

describe('the form of a line', () => {
  it.each([
    ['a plain figure', RECORD],
    ['one with a bound', { ...RECORD, qualifier: 'about' }],
    ['one whose bound was taken out in an edit before', { ...RECORD, qualifier: null }],
    ['one of a part', { ...RECORD, breakdown: { partner: 'asean' } }],
    ['one of another place', { ...RECORD, indicator: 'goods-trade', place: 'fujian' }],
    [
      'a share of another place',
      { ...RECORD, measure: 'share', value: '48', unit: 'percent', scale: 'one', against: 'fujian' },
    ],
    ['a rank', { ...RECORD, measure: 'rank', value: '7', unit: 'rank', scale: 'one', against: 'china' }],
  ])('shows %s so that it is read back as it is, in both languages', (_, record) => {
    for (const language of ['en', 'zh-Hans', 'zh-Hant'] as const) {
      const own = { ...reading, language };
      const read = lineFromForm({ source: 'news', record }, lineValues(record, own), own);
      expect(read, language).toMatchObject({ ok: true, change: { record } });
    }
  });

  it.each<[string, Partial<LineValues>, string]>([
    ['an exponent', { value: '1e3' }, 'unknown-unit'],
    ['a scale beside the number and in its own field', { value: '500.1 billion' }, 'unknown-unit'],
    ['a quarter of no year', { period: 'Q1' }, 'period-without-year'],
    ['last year', { period: 'last year' }, 'period-without-year'],
    ['今年', { period: '今年' }, 'period-without-year'],
    ['no period', { period: 'soon' }, 'unknown-period'],
    ['a measure that is none', { measure: 'groth' }, 'unknown-measure'],
    ['a reference that is none', { measure: 'share of Atlantis' }, 'unknown-measure'],
    ['a name that is none', { indicator: 'camels' }, 'unknown-indicator'],
    [
      'the growth of what it is of, which has a field of its own',
      { indicator: 'goods exports growth' },
      'unknown-indicator',
    ],
  ])('refuses %s', (_, typed, problem) => {
    expect(edited(typed)).toBe(problem);
  });

  it('takes the unit beside the number where both fields say the same', () => {
    expect(edited({ value: '500.2 billion yuan' })).toMatchObject({ value: '500.2', unit: 'CNY', scale: 'billion' });
    expect(edited({ value: '500.2 billion dollars' })).toBe('unknown-unit');
  });

  it('takes a bound that is typed, and away one that is taken out', () => {
    expect(edited({ value: 'about 500' })).toMatchObject({ value: '500', qualifier: 'about' });
    expect(edited({ value: '500' }, { ...RECORD, qualifier: 'about' })).toMatchObject({ qualifier: null });
  });

  it.each(['7', '7th', 'No. 7', '第7位'])('takes the rank %s, whatever the unit was', (value) => {
    for (const unit of ['', 'count', 'rank'])
      expect(edited({ measure: 'Rank: China', value, unit })).toMatchObject({
        ...{ measure: 'rank', value: '7', unit: 'rank', against: 'china' },
      });
  });
});

describe('a measure', () => {
  it.each([
    ['growth', { measure: 'growth' }],
    ['同比增速', { measure: 'growth' }],
    ['share of Fujian', { measure: 'share', against: 'fujian' }],
    ['占比：福建', { measure: 'share', against: 'fujian' }],
    ['gap: China', { measure: 'gap', against: 'china' }],
  ])('%s is read with what it is measured against', (text, expected) => {
    expect(measureTyped(engine, text)).toMatchObject(expected);
  });

  it('is written so that it is read back', () => {
    for (const { measure, against } of engine.base.observations)
      for (const language of ['en', 'zh-Hans', 'zh-Hant'] as const) {
        const text = measureText(engine.base, { measure, against }, language);
        const [said, read] = [{ measure, ...(against === undefined ? {} : { against }) }, measureTyped(engine, text)];
        expect(read, `${language}: ${text}`).toEqual(said);
      }
  });
});

describe('an indicator', () => {
  const asean = { indicator: 'goods-exports', place: 'xiamen', breakdown: { partner: 'asean' } };
  const own = { indicator: 'goods-trade', place: 'xiamen', breakdown: { ownership: 'private-enterprises' } };
  it.each([
    ['what the hint says', 'exports, to ASEAN', asean],
    ['a part in words', 'exports to ASEAN', asean],
    ['a part in Chinese', '对东盟出口', asean],
    ['an id with a part in words', 'goods-trade, private enterprises', own],
    ['a part before its whole', '民营企业进出口', own],
    ['a name with its place', 'Foreign capital utilised, Xiamen', { indicator: 'fdi-utilised', breakdown: {} }],
    ['ids', 'goods-exports@xiamen/partner=asean', asean],
    ['an alias', '出口', { indicator: 'goods-exports', breakdown: {} }],
  ])('is taken by %s', (_, text, expected) => {
    expect(subjectTyped(engine, text, now)).toMatchObject(expected);
  });

  it.each([
    ['another city', 'Shenzhen exports'],
    ['a period with it', 'exports in 2023'],
    ['two at once', 'exports and imports'],
    ['a word that is none', 'exports of camels'],
    ['nothing', ' '],
  ])('is not taken with %s', (_, text) => {
    expect(subjectTyped(engine, text, now)).toBeUndefined();
  });
});

describe('/refresh figure', () => {
  const options = { indicator: 'exports', period: '2024', value: '431 billion yuan' };
  it.each<[string, Partial<Parameters<typeof figureTyped>[1]>, object]>([
    ['keeps a bound', { value: 'approximately 431 billion yuan' }, { record: { qualifier: 'about' } }],
    ['knows a rank by its words', { value: 'No. 7' }, { record: { measure: 'rank', unit: 'rank' } }],
    ['refuses a measure that is none', { measure: 'groth' }, { problem: { kind: 'unknown-measure' } }],
    ['refuses half a number', { value: '4.3073e11 yuan' }, { problem: { kind: 'unknown-unit' } }],
    ['refuses a period of no year', { period: '上半年' }, { problem: { kind: 'period-without-year' } }],
    ['names what is near', { indicator: 'camels of Gulangyu' }, { problem: { kind: 'unknown-indicator' } }],
  ])('%s', (_, typed, expected) => {
    const context = { engine, language: 'en', now, commands: [] } as unknown as Parameters<typeof figureTyped>[0];
    expect(figureTyped(context, { ...options, ...typed })).toMatchObject(expected);
  });
});
