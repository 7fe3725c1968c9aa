import type { FactBase, Observation } from '../../facts/fact-base.ts';
import type { Period } from '../../facts/period.ts';
import type { Subject } from '../../question/query.ts';
import type { Figure } from '../answer.ts';
import { cell, shareOf } from '../derive.ts';
import { figureText, numbersOf } from './numbers.ts';
import type { Pen } from './pen.ts';
import type { ChartSpec } from './spec.ts';

const reported = (observation: Observation): Figure => ({ kind: 'reported', observation, shown: observation.quantity });

/**
 * The parts of the whole that a subject is, or is a part of, by the indicator's declared identities: all of them and the
 * whole for one period, in one unit, none disputed; else undefined.
 */
export function partsSpec(base: FactBase, subject: Subject, period: Period, pen: Pen): ChartSpec | undefined {
  const { words: w, finish } = pen;
  const parts = base.indicators.get(subject.indicator)?.identities.parts;
  if (!parts) return undefined;
  const { [parts.dimension]: _, ...rest } = subject.breakdown;
  const whole = cell(base, { ...subject, breakdown: rest }, 'level', period);
  const members = parts.members.flatMap((id) => {
    const member = base.members.get(id);
    const of = { ...subject, breakdown: { ...rest, [parts.dimension]: id } };
    const observation = cell(base, of, 'level', period);
    return member && observation ? [{ member, observation }] : [];
  });
  if (!whole || members.length < parts.members.length) return undefined;
  const observations = [whole, ...members.map((m) => m.observation)];
  const isLike = (o: Observation) => o.quantity.unit === whole.quantity.unit && !o.quantity.printed.startsWith('-');
  if (!observations.every(isLike)) return undefined;
  const { unit, list } = numbersOf(observations.map(reported), w);
  const points = members.map(({ member, observation }, i) => {
    const number = list[i + 1];
    const share = shareOf(observation, whole);
    const told = [number?.text ?? '', ...(share ? [figureText({ kind: 'derived', derived: share }, w)] : [])];
    return {
      label: finish(member.names[w.name]),
      value: number?.value ?? 0,
      text: finish(told.join(w.series.chart.between)),
    };
  });
  const label = pen.named({ ...subject, breakdown: rest });
  return {
    kind: 'parts',
    language: pen.language,
    theme: pen.theme,
    title: finish(w.label({ ...label, period: w.period(whole.period) })),
    unit: finish(unit),
    total: finish(list[0]?.text ?? ''),
    totalName: finish(w.series.chart.total),
    points,
    notes: [],
    source: pen.source(observations.map(reported)),
  };
}
