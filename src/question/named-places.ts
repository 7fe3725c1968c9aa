import { HOME } from '../facts/home.ts';
import type { Matches } from './match.ts';
import type { UnknownReason } from './query.ts';
import type { Item, Reading } from './reading.ts';
import type { Candidate } from './subjects.ts';

/** 东盟2021年出口: a partner where the place stands, before the period and with no city named, is the place itself. */
export function partnerAsPlace(
  items: readonly Item[],
  reading: Reading,
): { reason: UnknownReason; word: string } | undefined {
  const [first] = items;
  if (!first?.meanings.some((m) => m.role === 'foreign') || items.some((i) => i.meanings.some((m) => m.id === HOME)))
    return undefined;
  const next = reading.spans[reading.spans.indexOf(first.span) + 1];
  return next?.kind === 'period' ? { reason: 'place', word: first.typed } : undefined;
}

/** Of a city's and its province's figures, those of the place that was named. */
export function inPlace(found: Matches, items: readonly Item[]): Matches {
  const named = (id: string) => items.some((i) => !i.negated && i.meanings.some((m) => m.id === id));
  if (!named('fujian')) return found;
  const own = (list: readonly Candidate[]) => {
    const provincial = list.filter((c) => c.place === 'fujian');
    return provincial.length === 0 ? list : named(HOME) ? list.filter((c) => c.place !== 'fujian') : provincial;
  };
  return { full: own(found.full), open: own(found.open) };
}
