import { TOPICS } from '../../facts/schema.ts';
import type { Heading } from './heading.ts';

/**
 * The order of headings when nothing was typed: first `most` main ones by topic, the best documented of every topic,
 * then the other main ones, then those that are narrower.
 */
export function firstLook(headings: readonly Heading[], most: number): readonly Heading[] {
  const main = headings.filter((h) => h.narrowing === 0);
  const byTopic = TOPICS.map((topic) =>
    main.filter((h) => h.record.topic === topic).sort((a, b) => b.figures - a.figures),
  );
  const shown = new Set<Heading>();
  for (let round = 0; shown.size < Math.min(most, main.length); round++)
    for (const list of byTopic) {
      const next = list[round];
      if (next && shown.size < most) shown.add(next);
    }
  const inOrder = byTopic.flat();
  return [
    ...inOrder.filter((h) => shown.has(h)),
    ...inOrder.filter((h) => !shown.has(h)),
    ...headings.filter((h) => h.narrowing > 0).sort((a, b) => a.narrowing - b.narrowing),
  ];
}
