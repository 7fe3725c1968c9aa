import type { FactBase } from '../facts/fact-base.ts';
import type { Measure } from '../facts/schema.ts';
import type { Subject } from '../question/query.ts';
import type { Figure } from './answer.ts';
import { cell, partOfWhole, referenceGrowth } from './derive.ts';

const ORDER: readonly Measure[] = ['level', 'growth', 'gap', 'share', 'share_change', 'rank'];

/** What is on file beside a figure for the same subject and period: growth, gap, share, what follows from them. */
export function contextOf(base: FactBase, subject: Subject, figure: Figure): readonly Figure[] {
  if (figure.kind === 'derived') {
    return figure.derived.inputs
      .filter((o, i, all) => all.indexOf(o) === i)
      .map((observation) => ({ kind: 'reported' as const, observation, shown: observation.quantity }));
  }
  const { period, measure } = figure.observation;
  const out: Figure[] = [];
  for (const other of ORDER) {
    if (other === measure) continue;
    const observation = cell(base, subject, other, period);
    if (observation) out.push({ kind: 'reported', observation, shown: observation.quantity });
  }
  const derived = [
    measure === 'gap' ? referenceGrowth(base, subject, period) : undefined,
    measure === 'share' ? partOfWhole(base, subject, period) : undefined,
  ];
  for (const d of derived) if (d) out.push({ kind: 'derived', derived: d });
  return out;
}
