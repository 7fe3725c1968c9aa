import { describe, expect, it } from 'vitest';
import { fitLines } from '../../src/discord/fit-lines.ts';

const left = (count: number) => `+${count}`;
const many = (count: number) => Array.from({ length: count }, (_, at) => `row ${at} ${'x'.repeat(40)}`);

describe('fitLines', () => {
  it('keeps everything where there is room', () => {
    expect(fitLines({ headline: 'h', rows: ['a', 'b'], sources: ['s'] }, 100, left)).toBe('h\na\nb\ns');
  });

  it('drops rows from the end and says how many', () => {
    const text = fitLines({ headline: 'h', rows: many(100), sources: ['s'] }, 2_000, left);
    expect(text.length).toBeLessThanOrEqual(2_000);
    const lines = text.split('\n');
    expect(lines[0]).toBe('h');
    expect(lines.at(-1)).toBe('s');
    expect(lines.at(-2)).toBe(`+${100 - (lines.length - 3)}`);
  });

  it('drops sources only after all rows, and never the first', () => {
    const sources = Array.from({ length: 5 }, (_, at) => `s${at} ${'y'.repeat(30)}`);
    const text = fitLines({ headline: 'h', rows: many(3), sources }, 90, left);
    expect(text.length).toBeLessThanOrEqual(90);
    expect(text.startsWith('h\n')).toBe(true);
    expect(text).toContain('s0');
    expect(text).not.toContain('row');
  });

  it('shortens a headline that is too long by itself, and still names the source', () => {
    const text = fitLines({ headline: 'h'.repeat(3_000), rows: ['a'], sources: ['the source'] }, 2_000, left);
    expect(text).toHaveLength(2_000);
    expect(text.endsWith('…\nthe source')).toBe(true);
  });

  it('works without any source', () => {
    expect(fitLines({ headline: 'h', rows: many(9), sources: [] }, 10, left)).toBe('h\n+9');
  });
});
