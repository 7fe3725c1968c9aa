import type { FactBase } from '../../facts/fact-base.ts';
import { HOME } from '../../facts/home.ts';
import { type Period, parsePeriod, shiftYears } from '../../facts/period.ts';
import { REFERENCE_PLACES } from '../../facts/reference-places.ts';
import { unitsFor } from '../../facts/units.ts';
import type { Candidate as Reading } from '../../question/subjects.ts';
import type { Candidate, CandidateField } from '../candidate.ts';
import { statedBy } from '../check/compare.ts';
import type { FigureReading } from './figure-reading.ts';

/** A candidate before it is held against the base. */
export type Draft = Omit<Candidate, 'status' | 'objections' | 'known'>;

/** Makes a candidate of a figure: every field that the text tells, the others open. */
export function draftOf(base: FactBase, r: FigureReading, published: Date | undefined): Draft {
  const subject = onlyReading(r);
  const measure = r.measured.other || r.barred === 'averaged' || r.barred === 'denied' ? undefined : r.measured.measure;
  const level = subject?.record.unitClass === 'percent' ? 'level' : measure;
  const period = periodOf(r, subject, level, published);
  const unit = unitOf(r, subject, level);
  const target = r.barred === 'plan' ? targetOf(base) : {};
  const place = placeOf(base, r, subject);
  const against = againstOf(r, level, period);
  const open: CandidateField[] = [];
  if (!subject) open.push('indicator');
  if (!place) open.push('place');
  if (!period) open.push('period');
  if (!level) open.push('measure');
  if (!unit) open.push('unit');
  const qualifier = r.barred === 'plan' ? 'target' : r.bound === 'under' ? undefined : r.bound;
  return {
    ...(subject ? { indicator: subject.indicator } : {}),
    ...(place ? { place } : {}),
    breakdown: { ...breakdownOf(base, r, subject), ...target },
    ...(period ? { period: period.id } : {}),
    ...(level ? { measure: level } : {}),
    ...(against ? { against } : {}),
    value: statedBy(r).value,
    ...(unit ? { unit } : {}),
    scale: r.figure.scale ?? 'one',
    ...(qualifier ? { qualifier } : {}),
    ...(r.beside === undefined ? {} : { beside: r.beside }),
    words: r.words,
    paragraph: r.paragraph,
    span: [r.start, r.end],
    confidence: confidenceOf(r, open.length),
    open,
  };
}

/** What the figure is about where only one thing fits and no word narrows it down. */
function onlyReading(r: FigureReading): Reading | undefined {
  const [first] = r.about.readings;
  if (!first || !r.about.sure || r.barred === 'unknown-word') return undefined;
  return r.about.readings.every((c) => c.indicator === first.indicator && c.place === first.place) ? first : undefined;
}

/** The subject's own place; the nation or the province where that is named instead; the city where it alone is named. */
function placeOf(base: FactBase, r: FigureReading, subject: Reading | undefined): string | undefined {
  const named = r.about.items.flatMap((i) =>
    i.optional ? [] : i.meanings.filter((m) => m.role === 'place' || m.role === 'foreign'),
  );
  if (r.barred === 'place') return REFERENCE_PLACES[named.find((m) => REFERENCE_PLACES[m.id] !== undefined)?.id ?? ''];
  if (subject) return subject.place;
  // "The fair closed in Xiamen": what is not read may be the fair's.
  if (named.length === 0 || named.some((m) => m.id !== HOME)) return undefined;
  const within = [...base.places.values()].filter((p) => p.within === HOME).flatMap((p) => p.concepts);
  return r.about.items.some((i) => i.meanings.some((m) => within.includes(m.id))) ? undefined : HOME;
}

/** A count on a date carries that date; where its paragraph gives none, the month of publication. */
function periodOf(
  r: FigureReading,
  subject: Reading | undefined,
  measure: Candidate['measure'],
  published: Date | undefined,
): Period | undefined {
  const stock = subject?.record.kind === 'stock' && measure === 'level';
  // A fair in a month is that of the year; what is said of nine months is not the year's.
  const long = r.dated === 'sentence' && /^(?:half|quarter|months)$/.test(r.period?.kind ?? '');
  if (subject?.record.event && r.period && r.dated !== 'open' && !long) return parsePeriod(r.period.end.slice(0, 4));
  const upto = r.running && r.period?.kind !== 'range' && r.period && measure === 'level';
  if (!stock && upto) return parsePeriod(`asof:${r.period.end.slice(0, 7)}`);
  if (!stock) return r.dated === 'open' ? undefined : r.period;
  const day = r.dated === 'sentence' ? r.period?.end : (r.asOf?.end ?? published?.toISOString());
  return day === undefined ? undefined : parsePeriod(`asof:${day.slice(0, 7)}`);
}

function unitOf(r: FigureReading, subject: Reading | undefined, measure: Candidate['measure']): string | undefined {
  if (r.unit === 'other' || r.unit === 'duration' || r.unit === 'money') return undefined;
  if (r.unit !== undefined && r.unit !== 'count') return r.unit;
  const [usual] = subject && measure ? unitsFor(subject.record, measure) : [];
  return usual ?? 'count';
}

function breakdownOf(base: FactBase, r: FigureReading, subject: Reading | undefined): Candidate['breakdown'] {
  if (!subject) return {};
  const flow = subject.record.kind === 'flow';
  const long = r.period?.kind === 'range' && r.period.start.slice(0, 4) !== r.period.end.slice(0, 4);
  const named = Object.entries(subject.breakdown);
  const running = flow && (r.running || long) && r.measured.measure === 'level';
  if (named.length === 0 && !running) return {};
  const total = [...base.members.values()].find((m) => m.role === 'running-total');
  const entries = named.filter(([, m]) => m !== total?.id);
  if (running && total) entries.push([total.dimension, total.id]);
  return Object.fromEntries(entries);
}

function targetOf(base: FactBase): Candidate['breakdown'] {
  const target = [...base.members.values()].find((m) => m.role === 'target');
  return target ? { [target.dimension]: target.id } : {};
}

function againstOf(r: FigureReading, measure: Candidate['measure'], period: Period | undefined): string | undefined {
  if (measure === 'growth' || measure === 'share_change') return period && shiftYears(period, -1).id;
  const named = r.measured.against;
  return measure !== undefined && measure !== 'level' && named ? REFERENCE_PLACES[named] : undefined;
}

/** Less for each thing that was carried over from before the figure's sentence or left open. */
function confidenceOf(r: FigureReading, open: number): number {
  const less = [
    [r.about.carried, 0.05],
    [r.dated === 'carried', 0.1],
    [!r.about.sure, 0.3],
    [r.doubtful, 0.1],
    [r.barred !== undefined, 0.2],
  ] as const;
  const sum = less.reduce((total, [applies, by]) => total + (applies ? by : 0), open * 0.15);
  return Math.round(Math.max(0.05, 1 - sum) * 100) / 100;
}
