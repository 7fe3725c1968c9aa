import type { CommandContext } from '../command.ts';
import { periodTyped, unknownIndicator } from './line-fields.ts';
import type { IntakeProblem } from './locales/words.ts';
import { measureTyped } from './measure-typed.ts';
import { placed, subjectTyped } from './subject-typed.ts';

/** The options of `/refresh figure` as typed or picked. */
export interface FigureOptionsTyped {
  readonly indicator: string;
  readonly period: string;
  readonly value: string;
  readonly measure?: string | undefined;
}

type Read = { readonly ok: true; readonly record: object } | { readonly ok: false; readonly problem: IntakeProblem };

/** Reads one figure that was typed as options; each of them whole, or it says which one cannot be read. */
export function figureTyped(context: CommandContext, { indicator, period, value, measure }: FigureOptionsTyped): Read {
  const { engine, now } = context;
  const refuse = (problem: IntakeProblem): Read => ({ ok: false, problem });
  const subject = subjectTyped(engine, indicator, now);
  if (!subject) return refuse(unknownIndicator(indicator, context));
  const when = periodTyped(engine, period, now);
  if (!when.ok) return when;
  const measured = measure === undefined ? undefined : measureTyped(engine, measure);
  if (measure !== undefined && !measured) return refuse({ kind: 'unknown-measure', typed: measure });
  const amount = engine.amountTyped(value, measured?.measure);
  if (!amount) return refuse({ kind: 'unknown-unit', typed: value });
  // "No. 7" tells its measure.
  const said = measured ?? { measure: amount.unit === 'rank' ? 'rank' : 'level' };
  return { ok: true, record: { ...placed(engine.base, subject), period: when.value.id, ...said, ...amount } };
}
