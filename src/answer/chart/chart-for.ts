import type { FactBase } from '../../facts/fact-base.ts';
import type { Measure } from '../../facts/schema.ts';
import type { Language } from '../../question/language.ts';
import type { Subject } from '../../question/query.ts';
import type { Answer, Figure } from '../answer.ts';
import { comparable } from '../comparable.ts';
import { type Grain, grainOf } from '../grain.ts';
import { trendOf } from '../trend.ts';
import { comparisonSpec } from './comparison-spec.ts';
import { partsSpec } from './parts-spec.ts';
import { penFor } from './pen.ts';
import { trendSpec } from './series-spec.ts';
import type { ChartSpec } from './spec.ts';

type Answered<K> = Extract<Answer, { status: 'answered'; kind: K }>;

/**
 * The chart that belongs to an answer: a figure's series or, where it stands alone, the whole that it is a part of; figures
 * that are compared or ranked; a trend. Never years beside months, never a target or a running total.
 * @returns undefined where a picture would say nothing or something wrong.
 */
export function chartFor(
  base: FactBase,
  answer: Answer,
  language: Language,
  theme: ChartSpec['theme'] = 'dark',
): ChartSpec | undefined {
  if (answer.status !== 'answered') return undefined;
  const pen = penFor(base, { language, theme });
  switch (answer.kind) {
    case 'trend':
      return isOutcome(base, answer.subject) ? trendSpec(answer, pen) : undefined;
    case 'figure':
      return figureChart(base, answer, pen);
    case 'compare':
    case 'rank':
      return areOutcomes(base, answer.figures) ? comparisonSpec(answer.figures, pen) : undefined;
    case 'list':
      return listChart(base, answer, pen);
    case 'statement':
    case 'browse':
    case 'sources':
      return undefined;
  }
}

/** True unless a breakdown makes it a running total or a target. */
function isOutcome(base: FactBase, { breakdown }: Subject): boolean {
  return Object.values(breakdown).every((m) => ['part', 'group'].includes(base.members.get(m)?.role ?? 'part'));
}

function areOutcomes(base: FactBase, figures: readonly Figure[]): boolean {
  return figures.every((f) => {
    const subject = subjectOf(f);
    return f.kind === 'derived' || (f.observation.qualifier !== 'target' && subject && isOutcome(base, subject));
  });
}

function subjectOf(f: Figure): Subject | undefined {
  if (f.kind === 'derived') return f.derived.subject;
  const { indicator, place, breakdown } = f.observation;
  return { indicator: indicator.id, place, breakdown };
}

function figureChart(base: FactBase, { figure }: Answered<'figure'>, pen: ReturnType<typeof penFor>) {
  const subject = subjectOf(figure);
  const indicator = base.indicators.get(subject?.indicator ?? '');
  const of = figure.kind === 'reported' ? figure.observation : figure.derived;
  if (!subject || !indicator || !of.period || !areOutcomes(base, [figure]) || !isOutcome(base, subject))
    return undefined;
  const unit = figure.kind === 'reported' ? figure.shown.unit : figure.derived.unit;
  const grain = grainOf({ indicator, period: of.period });
  return (
    seriesChart(base, subject, { measure: of.measure, grain, unit }, pen) ?? partsSpec(base, subject, of.period, pen)
  );
}

function seriesChart(
  base: FactBase,
  subject: Subject,
  wanted: { readonly measure: Measure; readonly grain: Grain; readonly unit: string },
  pen: ReturnType<typeof penFor>,
): ChartSpec | undefined {
  const series = comparable(base, subject, wanted);
  return series && trendSpec(trendOf(base, subject, wanted.measure, series), pen);
}

/** A list is a chart only where it holds all the parts of one whole. */
function listChart(base: FactBase, { figures }: Answered<'list'>, pen: ReturnType<typeof penFor>) {
  for (const f of figures) {
    const subject = subjectOf(f);
    const isWhole = subject && Object.keys(subject.breakdown).length === 0;
    if (f.kind !== 'reported' || !isWhole || f.observation.measure !== 'level') continue;
    const spec = partsSpec(base, subject, f.observation.period, pen);
    if (spec) return spec;
  }
  return undefined;
}
