import type { FactBase, Observation } from '../fact-base.ts';
import { doubt, type Objection } from '../objection.ts';
import { wrong } from './figures.ts';

/** Days that a page may come out before the period it reports on is over ("the second half", published in December). */
const EARLY = 31;

/** A source has a date, and reports on no period that had not come yet, targets and yearly events aside. */
export function* checkDates(base: FactBase): Generator<Objection> {
  const latest = new Map<string, string>();
  for (const source of base.sources.values()) {
    if (!source.published && !source.publishedAbout)
      yield doubt('missing-date', `sources/${source.id}.json`, '/source', { id: source.id });
    const published = source.published ?? (source.publishedAbout ? `${source.publishedAbout}-12-31` : '9999-01-01');
    latest.set(source.id, later(published, EARLY));
  }
  for (const o of base.observations) {
    const limit = latest.get(o.source.id) ?? '';
    if (o.period.end <= limit || o.qualifier === 'target') continue;
    if ((o.indicator.event || o.period.kind === 'asof') && o.period.start <= limit) continue;
    yield wrong('period-after-publication', o, published(o));
  }
}

function published(o: Observation): Readonly<Record<string, string>> {
  return { published: o.source.published ?? o.source.publishedAbout ?? '' };
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
