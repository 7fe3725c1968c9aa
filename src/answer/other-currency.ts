import type { FactBase } from '../facts/fact-base.ts';
import type { Query } from '../question/query.ts';
import type { Answer } from './answer.ts';
import { convert } from './derive.ts';

/** The same figure in the other of the two currencies. */
export interface InCurrency {
  readonly unit: 'CNY' | 'USD';
  readonly query: Query;
}

/**
 * The query that gives an answered amount in the other currency.
 * @returns undefined where the figure is no amount, or where no source gives or implies the other one.
 */
export function otherCurrency(base: FactBase, query: Query, answer: Answer): InCurrency | undefined {
  if (query.kind !== 'figure' || answer.status !== 'answered' || answer.kind !== 'figure') return undefined;
  const { figure } = answer;
  const shown = figure.kind === 'reported' ? figure.shown.unit : figure.derived.unit;
  const unit = shown === 'CNY' ? 'USD' : shown === 'USD' ? 'CNY' : undefined;
  const observation = figure.kind === 'reported' ? figure.observation : figure.derived.inputs[0];
  const isConverted = figure.kind === 'derived' && figure.derived.formula === 'converted';
  if (!unit || !observation || (figure.kind === 'derived' && !isConverted)) return undefined;
  const isPrinted = [observation.quantity, ...observation.alsoReported].some((q) => q.unit === unit);
  if (!isPrinted && !convert(base, observation, unit)) return undefined;
  return { unit, query: { ...query, claims: [], currency: unit } };
}
