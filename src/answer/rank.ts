import type { FactBase, Observation } from '../facts/fact-base.ts';
import { comparePeriods, type Period } from '../facts/period.ts';
import { amount } from '../facts/quantity.ts';
import type { Member } from '../facts/schema.ts';
import type { Query, Subject } from '../question/query.ts';
import type { Answer, Assumption, Figure, Ranking } from './answer.ts';
import { citeObservations, inputsOf } from './cite.ts';
import { comparable, type Point } from './comparable.ts';
import { intervalOf } from './derive.ts';
import { periodsBetween } from './grain.ts';
import { nearChoices } from './near.ts';

type RankQuery = Extract<Query, { kind: 'rank' }>;
type Ranked = Pick<Ranking, 'complete' | 'missing' | 'beforeBreak' | 'groups' | 'otherUnits'> & {
  readonly points: readonly Point[];
  readonly breakFrom?: string;
  readonly assumed: readonly Assumption[];
};

/** Which period or member has the largest or smallest figure: among what is on file and compares, and what is left out said. */
export function resolveRank(base: FactBase, query: RankQuery): Answer {
  const { target, from, to } = query;
  const named = target.subjects.length > 0 ? target.subjects : target.open;
  const unknown = (reason: 'range-backwards' | 'not-a-question' | 'period' | 'measure'): Answer => ({
    status: 'unknown',
    facts: [],
    reason,
    ...(reason === 'period' && target.period ? { period: target.period } : {}),
    near: nearChoices(base, named),
  });
  if (from && to && from.start > to.end) return unknown('range-backwards');
  if (named.length === 0) return unknown('not-a-question');
  const found = named.flatMap((subject) => {
    const ranked = query.over === 'periods' ? overPeriods(base, subject, query) : overMembers(base, subject, query);
    return ranked?.points.some((p) => !p.observation.disputed) ? [{ subject, ranked }] : [];
  });
  const [only, second] = found;
  if (!only) return unknown(target.period || from || to ? 'period' : 'measure');
  if (second)
    return {
      status: 'clarify',
      facts: [],
      why: 'subject',
      choices: found
        .slice(0, 25)
        .map(({ subject }) => ({ query: { ...query, target: { ...target, subjects: [subject], open: [] } }, subject })),
      total: found.length,
    };
  const { points, assumed, ...rest } = only.ranked;
  const sure = sorted(
    points.filter((p) => !p.observation.disputed),
    query.order,
  );
  const figures = sure.map(figureOf);
  const inputs = figures.flatMap((f) => inputsOf(f));
  return {
    status: 'answered',
    kind: 'rank',
    over: query.over,
    order: query.order,
    figures,
    tied: tiedWithFirst(sure),
    disputed: points.flatMap((p) => (p.observation.disputed ? [p.observation] : [])),
    ...rest,
    facts: [...new Set(inputs.map((o) => o.id))],
    cited: citeObservations(inputs),
    assumed: [
      ...assumed,
      ...(target.subjects.length === 0 ? [{ kind: 'subject' as const, subject: only.subject }] : []),
    ],
  };
}

const figureOf = ({ observation, shown }: Point): Figure => ({ kind: 'reported', observation, shown });

function sorted(points: readonly Point[], order: RankQuery['order']): Point[] {
  const sign = order === 'highest' ? -1 : 1;
  return [...points].sort((a, b) => sign * amount(a.shown).comparedTo(amount(b.shown)));
}

/** How many, from the first on, the rounding cannot tell apart from the first. */
function tiedWithFirst(points: readonly Point[]): number {
  const [first, ...others] = points.map((p) => ({ ...intervalOf(p.observation, p.shown), value: amount(p.shown) }));
  if (!first) return 0;
  const isTied = (r: typeof first) =>
    r.value.equals(first.value) || (r.low.lessThan(first.high) && first.low.lessThan(r.high));
  const end = others.findIndex((r) => !isTied(r));
  return 1 + (end < 0 ? others.length : end);
}

/** One series; only what lies after the last change of definition ranks. */
function overPeriods(base: FactBase, subject: Subject, query: RankQuery): Ranked | undefined {
  const { target, grain, from, to, currency } = query;
  const measure = target.measure ?? 'level';
  const series = comparable(base, subject, {
    measure,
    ...(grain ? { grain } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(currency && measure === 'level' ? { unit: currency } : {}),
  });
  if (!series) return undefined;
  const all = [...series.points].sort((a, b) => comparePeriods(a.observation.period, b.observation.period));
  const breaks = base.indicators.get(subject.indicator)?.breaks ?? [];
  const year = (p: Point) => p.observation.period.end.slice(0, 4);
  const breakFrom = breaks
    .map((b) => b.from)
    .filter((b) => all.some((p) => year(p) < b) && all.some((p) => year(p) >= b))
    .sort()
    .at(-1);
  const points = breakFrom === undefined ? all : all.filter((p) => year(p) >= breakFrom);
  const missing = points.flatMap((p, i) => {
    const before = points[i - 1];
    return before ? periodsBetween(before.observation.period, p.observation.period) : [];
  });
  return {
    points,
    complete: missing.length === 0,
    missing,
    groups: [],
    beforeBreak: all.filter((p) => !points.includes(p)).map(figureOf),
    ...(breakFrom === undefined ? {} : { breakFrom }),
    otherUnits: series.otherUnits.map((o) => figureOf({ observation: o, shown: o.quantity, others: [] })),
    assumed: [],
  };
}

/** The members of one dimension in one period: that which was asked for, else the latest in which two compare. */
function overMembers(base: FactBase, subject: Subject, query: RankQuery): Ranked | undefined {
  if (query.over === 'periods') return undefined;
  const { dimension } = query.over;
  const { period, measure = 'level' } = query.target;
  const cellsOf = (role: Member['role']) =>
    [...base.members.values()].flatMap((m) => {
      if (m.dimension !== dimension || m.role !== role) return [];
      const breakdown = { ...subject.breakdown, [dimension]: m.id };
      return base.series({ ...subject, breakdown, measure }).filter((o) => o.qualifier !== 'target');
    });
  const cells = cellsOf('part');
  const chosen = period ?? latestShared(cells);
  if (!chosen) return undefined;
  const here = firstOfEach(cells.filter((o) => o.period.id === chosen.id));
  const unit = query.currency ?? commonUnit(here);
  const shown = (o: Observation) => [o.quantity, ...o.alsoReported].find((q) => q.unit === unit);
  const points = here.flatMap((observation): Point[] => {
    const q = shown(observation);
    return q ? [{ observation, shown: q, others: [] }] : [];
  });
  const parts = base.indicators.get(subject.indicator)?.identities.parts;
  const has = (id: string) => points.some((p) => p.observation.breakdown[dimension] === id);
  return {
    points,
    complete: parts?.dimension === dimension && parts.members.every(has),
    missing: [],
    beforeBreak: [],
    groups: firstOfEach(cellsOf('group').filter((o) => o.period.id === chosen.id)).map((o) =>
      figureOf({ observation: o, shown: o.quantity, others: [] }),
    ),
    otherUnits: here.filter((o) => !shown(o)).map((o) => figureOf({ observation: o, shown: o.quantity, others: [] })),
    assumed: period ? [] : [{ kind: 'latest-period', period: chosen }],
  };
}

function latestShared(cells: readonly Observation[]): Period | undefined {
  const periods = [...new Map(cells.map((o) => [o.period.id, o.period])).values()].sort(comparePeriods).reverse();
  const count = (p: Period) => new Set(cells.filter((o) => o.period.id === p.id).map((o) => o.breakdown)).size;
  return periods.find((p) => count(p) > 1) ?? periods[0];
}

/** One observation a member: the undisputed one where sources differ. */
function firstOfEach(list: readonly Observation[]): readonly Observation[] {
  const out = new Map<string, Observation>();
  for (const o of list) {
    const key = JSON.stringify(o.breakdown);
    const known = out.get(key);
    if (!known || (known.disputed && !o.disputed)) out.set(key, o);
  }
  return [...out.values()];
}

function commonUnit(list: readonly Observation[]): string {
  const count = new Map<string, number>();
  for (const { quantity } of list) count.set(quantity.unit, (count.get(quantity.unit) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
