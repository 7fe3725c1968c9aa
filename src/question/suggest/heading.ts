import type { FactBase } from '../../facts/fact-base.ts';
import { type Indicator, MEASURES } from '../../facts/schema.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Subject } from '../query.ts';
import { type Candidate, plain } from '../subjects.ts';
import { spoken } from './spoken.ts';
import { subjectKey } from './subject-key.ts';

/** One thing that autocomplete can offer: an indicator, perhaps cut down to a place and to members of a breakdown. */
export interface Heading {
  /** What comes back when it is picked. */
  readonly key: string;
  readonly subject: Subject;
  readonly record: Indicator;
  readonly names: { readonly en: string; readonly zh: string };
  /** The place, where it is not the one that the indicator is at home in. */
  readonly away: boolean;
  /** By how much it is narrower than the indicator itself: its members, and its place where that is another. */
  readonly narrowing: number;
  /** How many figures are on file for it. */
  readonly figures: number;
}

/** Every subject on file with a name that people recognise, in the order of `candidates`. */
export function headings(base: FactBase, candidates: readonly Candidate[], lexicon: Lexicon): Heading[] {
  const city = homeCity(base);
  const named = new Map<string, boolean>();
  const says = (indicator: Indicator, place: string): boolean => {
    const key = `${indicator.id} ${place}`;
    const known = named.get(key) ?? namesPlace(base, lexicon, indicator, place);
    named.set(key, known);
    return known;
  };
  return candidates.map((c) => {
    const subject = plain(c);
    const away = c.place !== c.record.place;
    const place = away || (c.place !== city && !says(c.record, c.place)) ? base.places.get(c.place) : undefined;
    const members = Object.values(c.breakdown).flatMap((m) => base.members.get(m) ?? []);
    const name = (l: 'en' | 'zh') =>
      [c.record.names[l], ...members.map((m) => m.names[l]), ...(place ? [place.names[l]] : [])].join(' · ');
    return {
      key: subjectKey(base, subject),
      subject,
      record: c.record,
      names: { en: name('en'), zh: name('zh') },
      away,
      narrowing: Object.keys(c.breakdown).length + (away ? 1 : 0),
      figures: MEASURES.reduce((sum, measure) => sum + base.series({ ...subject, measure }).length, 0),
    };
  });
}

/** The place that most indicators are about: it goes without saying. */
function homeCity(base: FactBase): string | undefined {
  const count = new Map<string, number>();
  for (const { place } of base.indicators.values()) count.set(place, (count.get(place) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** "Cargo throughput of Xiamen Port" says where it is; "Cruise ship calls" does not. */
function namesPlace(base: FactBase, lexicon: Lexicon, indicator: Indicator, id: string): boolean {
  const place = base.places.get(id);
  if (!place) return true;
  const name = spoken(indicator.names.en).words.join(' ');
  const terms = place.concepts.flatMap((c) => lexicon.termsOf(c));
  return [place.names.en, ...terms].some((term) => ` ${name} `.includes(` ${spoken(term).words.join(' ')} `));
}
