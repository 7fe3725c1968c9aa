import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../facts/shipped.ts';
import { IMPORT_LINES, untraced } from './trace.ts';

const files = shippedFiles();
const records = files.sources.flatMap((s) => s.content.observations);

describe('the import file', () => {
  it('has 429 lines, each of which stands in data/ exactly once', () => {
    const lines = records.flatMap((r) => r.line ?? []).sort((a, b) => a - b);
    expect(lines).toEqual(IMPORT_LINES.map((_, i) => i + 1));
    expect(lines).toHaveLength(429);
  });

  it('is repeated faithfully: value, unit, scale, period, measure, page and paragraph', () => {
    expect(untraced(files)).toEqual([]);
  });

  it('gives a breakdown, a counterpart or an indicator of its own to every line that is cut down', () => {
    // These need none: the indicator itself says it.
    const inTheIndicator = new Set([
      'registered capital',
      'business process outsourcing (BPO)',
      'cumulative',
      'services contribution to growth',
    ]);
    const lost = records.filter((r) => {
      const cut = r.line === undefined ? undefined : IMPORT_LINES[r.line - 1]?.counterparty_or_breakdown;
      return cut && !inTheIndicator.has(cut) && !r.breakdown && !r.against;
    });
    expect(lost.map((r) => r.line)).toEqual([]);
  });

  it('never lets a running total stand beside the flows of the same indicator', () => {
    const cumulative = records.filter(
      (r) => r.line !== undefined && IMPORT_LINES[r.line - 1]?.counterparty_or_breakdown === 'cumulative',
    );
    const stocks = new Set(files.indicators.list.filter((i) => i.kind === 'stock').map((i) => i.id));
    expect(cumulative.length).toBeGreaterThan(20);
    for (const r of cumulative) expect(r.breakdown?.span === 'cumulative' || stocks.has(r.indicator)).toBe(true);
  });

  it('marks targets twice, so that none is taken for the outcome', () => {
    const targets = records.filter((r) => r.qualifier === 'target' || r.breakdown?.basis === 'target');
    expect(targets.map((r) => [r.line, r.qualifier, r.breakdown?.basis])).toEqual([
      [19, 'target', 'target'],
      [84, 'target', 'target'],
    ]);
  });

  it('enters every contradiction that the import file names as disputed', () => {
    const named = IMPORT_LINES.flatMap((line, i) => (/CONTRADICTION|typo/.test(JSON.stringify(line)) ? [i + 1] : []));
    const disputed = new Set(records.filter((r) => r.disputed).map((r) => r.line));
    expect(named.filter((line) => !disputed.has(line))).toEqual([]);
  });
});
