import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manualClock } from '../../src/playground/index.ts';
import { shardOf, snowflakes } from '../../src/playground/snowflake.ts';

describe('a clock that tests move', () => {
  it('runs everything that falls due, in order and at its own moment', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000)), fc.nat(1_000), (delays, moved) => {
        const clock = manualClock(0);
        const ran: number[] = [];
        for (const delay of delays) {
          clock.after(delay, () => {
            expect(clock.now()).toBe(delay);
            ran.push(delay);
          });
        }
        clock.advance(moved);
        expect(ran).toEqual(delays.filter((delay) => delay <= moved).sort((a, b) => a - b));
        expect(clock.now()).toBe(moved);
      }),
    );
  });

  it('runs what is added on the way, and not what was cancelled', () => {
    const clock = manualClock(0);
    const ran: string[] = [];
    clock.after(10, () => clock.after(5, () => ran.push('inner')));
    clock.after(12, () => ran.push('cancelled'))();
    clock.advance(15);
    expect(ran).toEqual(['inner']);
  });
});

describe('ids', () => {
  it('have 17–19 digits, rise even within a millisecond and carry their moment', () => {
    const clock = manualClock(Date.UTC(2026, 7, 1));
    const id = snowflakes(clock);
    const ids = Array.from({ length: 5_000 }, id);
    expect(new Set(ids).size).toBe(5_000);
    expect(ids.every((one, at) => at === 0 || BigInt(one) > BigInt(ids[at - 1] ?? '0'))).toBe(true);
    expect(ids[0]).toMatch(/^\d{17,19}$/);
    expect(Number((BigInt(ids[0] ?? '0') >> 22n) + 1_420_070_400_000n)).toBe(clock.now());
  });

  it('decide the shard', () => {
    expect([0, 1, 2, 3].map((at) => shardOf(String(BigInt(at) << 22n), 3))).toEqual([0, 1, 2, 0]);
  });
});
