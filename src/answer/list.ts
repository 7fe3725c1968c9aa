import { breakdownKey, type FactBase, type Observation } from '../facts/fact-base.ts';
import { covers } from '../facts/period.ts';
import { MEASURES, TOPICS, type Topic } from '../facts/schema.ts';
import type { Query, Subject } from '../question/query.ts';
import type { Answer, Figure, TopicEntry } from './answer.ts';
import { citeObservations } from './cite.ts';
import { nearChoices } from './near.ts';

type ListQuery = Extract<Query, { kind: 'list' }>;

/** All on file about what was named: the indicators, their breakdowns, and what is declared a part of them. */
export function resolveList(base: FactBase, query: ListQuery): Answer {
  const { target } = query;
  const named = [...target.subjects, ...target.open];
  const indicators = new Set(named.map((s) => s.indicator));
  for (const i of base.indicators.values())
    if (i.identities.shareOf && indicators.has(i.identities.shareOf)) indicators.add(i.id);
  const asked = [...indicators].flatMap((id) => base.ofIndicator(id));
  const places = new Set(named.map((s) => s.place));
  const isWanted = narrowing(named);
  const fits = asked.filter((o) => {
    if (!places.has(o.place) || o.qualifier === 'target') return false;
    if (!isWanted(o)) return false;
    return (
      !target.period ||
      o.period.id === target.period.id ||
      (o.period.kind === 'asof' && covers(target.period, o.period))
    );
  });
  if (fits.length === 0)
    return {
      status: 'unknown',
      facts: [],
      reason: target.period ? 'period' : 'indicator',
      ...(target.period ? { period: target.period } : {}),
      near: nearChoices(base, named),
    };
  const figures: Figure[] = fits.map((observation) => ({ kind: 'reported', observation, shown: observation.quantity }));
  return {
    status: 'answered',
    kind: 'list',
    figures,
    total: figures.length,
    facts: fits.map((o) => o.id),
    cited: citeObservations(fits),
    assumed: [],
  };
}

/** A breakdown that was named narrows the list to it; the whole brings its breakdowns along. */
function narrowing(named: readonly Subject[]): (o: Observation) => boolean {
  const byIndicator = new Map<string, { isWhole: boolean; readonly keys: Set<string>; readonly own: Subject[] }>();
  for (const s of named) {
    const known = byIndicator.get(s.indicator) ?? { isWhole: false, keys: new Set(), own: [] };
    byIndicator.set(s.indicator, known);
    const key = breakdownKey(s.breakdown);
    known.isWhole ||= key === '';
    known.keys.add(key);
    known.own.push(s);
  }
  return (o) => {
    const known = byIndicator.get(o.indicator.id);
    if (!known || known.isWhole || known.keys.has(breakdownKey(o.breakdown))) return true;
    return known.own.some((s) => Object.entries(s.breakdown).every(([k, v]) => o.breakdown[k] === v));
  };
}

/** `/browse`: every topic with what it holds. */
export function resolveBrowse(base: FactBase, topic?: Topic): Answer {
  const wanted = topic ? [topic] : TOPICS;
  const topics: TopicEntry[] = wanted.flatMap((t) => {
    const entries = subjectsOf(base, t);
    const statements = [...base.statements.values()].filter((s) => s.topic === t);
    return entries.length + statements.length > 0 ? [{ topic: t, entries, statements }] : [];
  });
  const told = { facts: [], cited: [], assumed: [] };
  return { status: 'answered', kind: 'browse', topics, ...(topic ? { topic } : {}), ...told };
}

function subjectsOf(base: FactBase, topic: Topic): TopicEntry['entries'] {
  const grouped = new Map<string, { subject: Subject; list: Observation[] }>();
  for (const indicator of base.indicators.values()) {
    if (indicator.topic !== topic) continue;
    for (const o of base.ofIndicator(indicator.id)) {
      const subject = { indicator: o.indicator.id, place: o.place, breakdown: o.breakdown };
      const key = JSON.stringify(subject);
      const known = grouped.get(key);
      if (known) known.list.push(o);
      else grouped.set(key, { subject, list: [o] });
    }
  }
  return [...grouped.values()].map(({ subject, list }) => ({
    subject,
    periods: [...new Map(list.map((o) => [o.period.id, o.period])).values()],
    measures: MEASURES.filter((m) => list.some((o) => o.measure === m)),
  }));
}

/** `/sources`: every publication with how many facts it states. */
export function resolveSources(base: FactBase): Answer {
  const count = new Map<string, number>();
  const add = (id: string) => count.set(id, (count.get(id) ?? 0) + 1);
  for (const o of base.observations) add(o.source.id);
  for (const s of base.statements.values()) add(s.source.id);
  const sources = [...base.sources.values()]
    .map((source) => ({ source, facts: count.get(source.id) ?? 0 }))
    .sort((a, b) => ((a.source.published ?? '') < (b.source.published ?? '') ? 1 : -1));
  return { status: 'answered', kind: 'sources', sources, facts: [], cited: [], assumed: [] };
}
