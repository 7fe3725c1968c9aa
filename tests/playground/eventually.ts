import { expect } from 'vitest';

/** Looks again and again until what it sees is as expected; patient, because the machine may be busy. */
export function eventually<T>(look: () => T, timeout = 20_000) {
  return expect.poll(look, { timeout, interval: 10 });
}
