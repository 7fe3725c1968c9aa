import { describe, expect, it } from 'vitest';
import { freshness } from '../../src/answer/freshness.ts';
import { resolve } from '../../src/answer/resolve.ts';
import { renderText } from '../../src/answer/text.ts';
import { FactBase } from '../../src/facts/fact-base.ts';
import type { Query } from '../../src/question/query.ts';
import { level } from '../facts/small.ts';
import { base, period, subject } from './grow.ts';

/** The made-up base with a cadence for the fair. */
function withCadence(cadence: number | undefined, ...periods: readonly string[]): FactBase {
  const made = base({ observations: periods.map((p) => level('fair', p, '1')) });
  const observations = made.observations.map((o) => ({ ...o, indicator: { ...o.indicator, cadence } }));
  const indicators = [...made.indicators.values()].map((i) => ({ ...i, cadence }));
  const [places, members, sources] = [made.places, made.members, made.sources].map((m) => [...m.values()] as never);
  return new FactBase({
    places: places ?? [],
    members: members ?? [],
    sources: sources ?? [],
    statements: [],
    indicators,
    observations,
  });
}

describe('how old the newest figure is', () => {
  it.each([
    ['yearly, within the next year', 12, '2021', '2022-12-31', 'current', 11],
    ['yearly, the next year just over', 12, '2021', '2023-01-01', 'due', 12],
    ['yearly, half a year later', 12, '2021', '2023-07-01', 'overdue', 18],
    ['monthly, two months without', 1, '2021-06', '2021-09-01', 'due', 2],
    ['monthly, three months without', 1, '2021-06', '2021-10-01', 'overdue', 3],
    ['half-yearly, after a leap day', 6, 'asof:2024-02-29', '2024-09-01', 'due', 6],
    ['asked before it was over', 12, '2021', '2021-05-01', 'current', 0],
  ])('%s', (_, cadence, newest, now, state, months) => {
    const made = withCadence(cadence, '2020', newest);
    expect(freshness(made, subject('fair'), new Date(`${now}T12:00:00Z`))).toMatchObject({ state, months });
  });

  it('is told of old figures that come out at no set times', () => {
    const made = withCadence(undefined, '2020');
    expect(freshness(made, subject('fair'), new Date('2023-06-01'))).toMatchObject({ state: 'current' });
    expect(freshness(made, subject('fair'), new Date('2030-01-01'))).toMatchObject({ state: 'old', months: 108 });
  });

  it('is not told without a figure', () => {
    const now = new Date('2030-01-01');
    expect(freshness(withCadence(12), subject('fair'), now)).toBeUndefined();
    const running = withCadence(12, '2020');
    expect(freshness(running, subject('fair', { span: 'so-far' }), now)).toBeUndefined();
  });
});

describe('an answer', () => {
  const made = withCadence(12, '2020', '2021');
  const query = (when?: string): Query => ({
    kind: 'figure',
    about: 'figure',
    claims: [],
    target: { subjects: [subject('fair')], open: [], ...(when ? { period: period(when) } : {}) },
  });
  const lines = (q: Query, now?: Date, language: 'en' | 'zh-Hans' = 'en') =>
    renderText(made, resolve(made, q, now), language).lines.join('\n');
  const late = new Date('2024-01-15T00:00:00Z');

  it('with a latest figure says how old it is once a newer one should have come out', () => {
    expect(lines(query(), late)).toContain(
      'The newest on file is 2021, 24 months old; a newer one should have come out.',
    );
    expect(lines(query(), late, 'zh-Hans')).toContain('库中最新为2021年，距今24个月');
  });

  it.each([
    ['while it is fresh', query(), new Date('2022-03-01')],
    ['for a year that was asked for', query('2020'), late],
    ['where nobody says what day it is', query(), undefined],
  ])('is silent about it %s', (_, q, now) => {
    expect(lines(q, now)).not.toContain('newest on file');
  });
});
