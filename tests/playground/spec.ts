import type { Playground } from '../../src/playground/index.ts';

export interface TrafficCheck {
  readonly violations: string[];
}
export function checkTraffic(_server: Playground): TrafficCheck {
  return { violations: [] };
}
