import type { FactBase } from '../../facts/fact-base.ts';
import { MEASURES } from '../../facts/schema.ts';
import type { Subject } from '../query.ts';
import type { Heading } from './heading.ts';

/** Distances from which on the topic, then the unit too, is another. */
export const OTHER_TOPIC = 4;
export const OTHER_UNIT = 6;

/**
 * How well a heading compares with a figure, the lower the better: other members beside a member, then the same topic and
 * unit, then the same unit. Infinity for the figure itself.
 */
export function distanceFrom(one: Heading, other: Heading): number {
  if (one.key === other.key) return Number.POSITIVE_INFINITY;
  const sameUnit = one.record.unitClass === other.record.unitClass;
  const sameCut = cutOf(one.subject) === cutOf(other.subject);
  const sameTopic = one.record.topic === other.record.topic;
  if (one.record.id === other.record.id && one.narrowing > 0 && sameCut) return 0;
  if (!sameUnit) return OTHER_UNIT;
  if (sameTopic && sameCut && sameMembers(one.subject, other.subject)) return 1;
  if (sameTopic && other.narrowing === 0) return 2;
  if (sameTopic) return 3;
  return other.narrowing === 0 ? OTHER_TOPIC : OTHER_TOPIC + 1;
}

/** Which dimensions it is cut down by. */
const cutOf = ({ breakdown }: Subject): string => Object.keys(breakdown).sort().join();

const sameMembers = (a: Subject, b: Subject): boolean =>
  a.place === b.place && Object.entries(a.breakdown).every(([k, v]) => b.breakdown[k] === v);

/** True when both have a figure of one measure for one period. */
export function sharesPeriod(base: FactBase, one: Subject, other: Subject): boolean {
  return MEASURES.some((measure) => {
    const own = base.series({ ...one, measure });
    if (own.length === 0) return false;
    const periods = new Set(base.series({ ...other, measure }).map((o) => o.period.id));
    return own.some((o) => periods.has(o.period.id));
  });
}
