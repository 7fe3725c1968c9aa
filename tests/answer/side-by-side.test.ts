import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/answer/resolve.ts';
import type { Query, Target } from '../../src/question/query.ts';
import { level } from '../facts/small.ts';
import { base, period, said, subject } from './grow.ts';

const versus = (...targets: readonly Partial<Target>[]): Query => ({
  kind: 'compare',
  operation: 'versus',
  claims: [],
  targets: targets.map((t) => ({ subjects: [], open: [], ...t })),
});
const both = (id: string, when?: string): Partial<Target> => ({
  subjects: [subject(id)],
  ...(when ? { period: period(when) } : {}),
});

const made = base({
  observations: [
    level('apples-out', '2020', '4.0'),
    level('apples-in', '2020', '2.0'),
    level('apples-out', '2021', '5.0'),
    level('apples', '2029', '9.0'),
    level('apples', '2030', '6.0'),
    level('shops', '2020', '12', { unit: 'count', scale: 'one' }),
  ],
});

describe('two figures side by side', () => {
  it('come with difference and ratio, both derived', () => {
    const text = said(made, versus(both('apples-out', '2020'), both('apples-in', '2020'))).join('\n');
    expect(text).toContain('difference: about CNY 2.0 billion');
    expect(text).toContain('ratio of apples-out to apples-in: about 2.0');
    expect(text).toContain('Higher: apples-out, Town, 2020.');
  });

  it('are of one period, the latest that both have, which is said', () => {
    const lines = said(made, versus(both('apples-out'), both('apples-in')));
    expect(lines[0]).toContain('apples-out, Town, 2020');
    expect(lines).toContain('No period was given: 2020 is the latest that all of them have.');
  });

  it('of different units are not reckoned with', () => {
    const lines = said(made, versus(both('apples-out', '2020'), both('shops', '2020')));
    expect(lines).toContain('They are in different units, so neither a difference nor a ratio is given.');
    expect(lines.join('\n')).not.toMatch(/difference:|ratio:/);
  });

  it('on both sides of a change of definition say so', () => {
    const lines = said(made, versus(both('apples', '2029'), both('apples', '2030')));
    expect(lines.join('\n')).not.toMatch(/difference:|ratio|Higher/);
    expect(lines).toContain('These are not one series, because the definition changed in 2030: a new way of counting');
  });

  it('are no answer where one is not on file', () => {
    expect(resolve(made, versus(both('apples-out', '2020'), both('apples-in', '2021'))).status).toBe('unknown');
  });
});
