import type { FactBase, Observation } from '../../facts/fact-base.ts';
import type { Answer } from '../answer.ts';
import { chartFor } from './chart-for.ts';

/** What was found out before of published figures, by the unit that they are shown in. A new base starts anew. */
const known = new WeakMap<FactBase, WeakMap<Observation, Map<string, boolean>>>();

/**
 * Whether `chartFor` gives a chart for an answer, in any language: enough for a button. A figure's chart is worked out
 * once only, since it takes longer than the rest of the reply.
 */
export function hasChart(base: FactBase, answer: Answer): boolean {
  const hasOne = () => chartFor(base, answer, 'en') !== undefined;
  if (answer.status !== 'answered') return false;
  if (answer.kind !== 'figure' || answer.figure.kind !== 'reported') return hasOne();
  const { observation, shown } = answer.figure;
  const ofBase = known.get(base) ?? new WeakMap<Observation, Map<string, boolean>>();
  known.set(base, ofBase);
  const units = ofBase.get(observation) ?? new Map<string, boolean>();
  ofBase.set(observation, units);
  const found = units.get(shown.unit) ?? hasOne();
  units.set(shown.unit, found);
  return found;
}
