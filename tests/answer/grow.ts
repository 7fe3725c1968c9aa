import { resolve } from '../../src/answer/resolve.ts';
import { renderText } from '../../src/answer/text.ts';
import type { FactBase } from '../../src/facts/fact-base.ts';
import { type Period, parsePeriod } from '../../src/facts/period.ts';
import type { Language } from '../../src/question/language.ts';
import type { Query, RankQuery, Subject, TrendQuery } from '../../src/question/query.ts';
import { built, growth, level, type Page } from '../facts/small.ts';

/** Helpers for answers over several figures; apples and juice are made up (tests/facts/small.ts). */

export function period(id: string): Period {
  const parsed = parsePeriod(id);
  if (!parsed) throw new Error(`${id} is no period`);
  return parsed;
}

export const subject = (indicator: string, breakdown: Subject['breakdown'] = {}): Subject => ({
  indicator,
  place: 'town',
  breakdown,
});

export function trend(of: Subject, more: Partial<Omit<TrendQuery, 'kind'>> = {}): Query {
  return { kind: 'trend', claims: [], ...more, target: { subjects: [of], open: [], ...more.target } };
}

export function rank(of: Subject, more: Partial<RankQuery> = {}): Query {
  const target = { subjects: [of], open: [], ...more.target };
  return { kind: 'rank', claims: [], over: 'periods', order: 'highest', ...more, target };
}

/** An answer in words, one string a line, the headline first; sources left out. */
export function said(base: FactBase, query: Query, language: Language = 'en'): string[] {
  const { headline, lines } = renderText(base, resolve(base, query), language);
  return [headline, ...lines];
}

export const bothWays = (text: string) => ({ en: text, zh: text });

/** Apples 2020–2024 with a gap and a doubt, a break in 2030, months, dollars, a plan and a running total. */
export const APPLES: Page = {
  observations: [
    level('apples', '2020', '5.00'),
    level('apples', '2021', '5.50'),
    growth('apples', '2021', '10.0', { against: '2020' }),
    level('apples', '2023', '99', { disputed: bothWays('a slip') }),
    level('apples', '2024', '6.00'),
    level('apples', '2024-01/2024-07', '3.00'),
    level('apples', '2024-Q1', '1.50'),
    level('apples', '2019', '0.7', { unit: 'USD' }),
    level('apples', '2025', '7.00', { qualifier: 'target', breakdown: { basis: 'plan' } }),
    level('apples', '2020/2024', '30', { breakdown: { span: 'so-far' } }),
    level('apples', '2024', '2.50', { breakdown: { colour: 'red' } }),
    level('apples', '2024', '3.50', { breakdown: { colour: 'green' } }),
  ],
};

export const base = (...pages: readonly Page[]): FactBase => built(...pages).base;
