import { breakdownKey, type FactBase } from '../../facts/fact-base.ts';
import type { Subject } from '../query.ts';

const LONGEST = 100;

/**
 * The value that stands for a subject in an option: `goods-trade@ftz-xiamen/partner=eu`. The same after a restart, at
 * most 100 characters as Discord allows; of a longer one the end is told by a number made from all of it.
 */
export function subjectKey(base: FactBase, { indicator, place, breakdown }: Subject): string {
  const away = place === base.indicators.get(indicator)?.place ? '' : `@${place}`;
  const cells = breakdownKey(breakdown);
  const key = `${indicator}${away}${cells && `/${cells}`}`;
  return key.length <= LONGEST ? key : `${key.slice(0, LONGEST - 12)}~${checksum(key)}`;
}

/** 53 bits of a text in base 36, eleven characters at most (cyrb53, public domain). */
function checksum(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
