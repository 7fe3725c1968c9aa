import { breakdownKey, FactBase, type Observation } from '../../facts/fact-base.ts';
import type { Objection } from '../../facts/objection.ts';
import { parsePeriod } from '../../facts/period.ts';
import { amount, isNumber } from '../../facts/quantity.ts';
import { mayAgree } from '../../facts/rules/figures.ts';
import { RULES } from '../../facts/rules/index.ts';
import type { Source } from '../../facts/schema.ts';
import type { Candidate } from '../candidate.ts';
import type { Draft } from './candidates.ts';
import type { ArticleDate } from './extractor.ts';

/** Sorts drafts by what they are to the base: new, the same, a correction, a conflict, or against a rule. */
export function holdAgainst(base: FactBase, drafts: readonly Draft[], date: ArticleDate): readonly Candidate[] {
  const source = sourceOf(base, date);
  const observed = drafts.map((d, i) => (d.open.length === 0 ? observationOf(base, d, source, i) : undefined));
  const objections = objectionsTo(
    base,
    observed.filter((o) => o !== undefined),
    source,
  );
  return drafts.map((draft, i): Candidate => {
    const o = observed[i];
    if (!o) return { ...draft, status: 'open', objections: [] };
    const known = base.cell({ ...o, indicator: o.indicator.id }, o.period.id);
    const same = known.find((k) => isSame(k, o));
    if (same) return { ...draft, status: 'same', known: same.id, objections: [] };
    const own = known.find((k) => k.source.id === date.source);
    const broken = objections.filter((x) => x.pointer === `/observations/${i}`);
    const other = own ?? known[0];
    // What may be the same, rounded or converted otherwise, is no contradiction.
    const isOther = known.some((k) => !k.disputed && !mayAgree(o, k));
    const status = broken.length > 0 ? 'breaks-rule' : own ? 'correction' : isOther ? 'conflict' : 'new';
    return { ...draft, status, ...(other ? { known: other.id } : {}), objections: broken };
  });
}

const UNFILED = 'unfiled-article';

/** The article as a source: the base's own record where it has one. */
function sourceOf(base: FactBase, { published, source }: ArticleDate): Source {
  const known = source === undefined ? undefined : base.sources.get(source);
  return {
    ...(known ?? {
      title: UNFILED,
      publisher: UNFILED,
      site: UNFILED,
      url: 'https://example.org',
      language: 'en',
      kind: 'press',
    }),
    id: UNFILED,
    ...(published ? { published } : {}),
  };
}

function observationOf(base: FactBase, d: Draft, source: Source, index: number): Observation | undefined {
  const indicator = base.indicators.get(d.indicator ?? '');
  const period = parsePeriod(d.period ?? '');
  if (!indicator || !period || !d.measure || !d.place || !d.unit) return undefined;
  return {
    id: `${UNFILED}/${index}`,
    indicator,
    place: d.place,
    breakdown: d.breakdown,
    period,
    measure: d.measure,
    quantity: { printed: d.value, unit: d.unit, scale: d.scale },
    alsoReported: [],
    against: d.against,
    qualifier: d.qualifier,
    disputed: undefined,
    note: undefined,
    index,
    source,
    paragraph: Math.max(1, d.paragraph),
  };
}

/** The same number, in either printed currency. */
function isSame(known: Observation, o: Observation): boolean {
  return [known.quantity, ...known.alsoReported].some(
    (q) =>
      q.unit === o.quantity.unit &&
      isNumber(q.printed) &&
      isNumber(o.quantity.printed) &&
      amount(q).equals(amount(o.quantity)),
  );
}

/** What the rules across records say of the base with all new figures in it; cells that it has already are left out. */
function objectionsTo(base: FactBase, added: readonly Observation[], source: Source): readonly Objection[] {
  const fresh = added.filter((o) => {
    const known = base.cell({ ...o, indicator: o.indicator.id }, o.period.id);
    return known.every((k) => !isSame(k, o) && !mayAgree(o, k));
  });
  if (fresh.length === 0) return [];
  const first = new Map<string, Observation>();
  for (const o of fresh) {
    const key = `${o.indicator.id}@${o.place}/${breakdownKey(o.breakdown)}/${o.period.id}/${o.measure}`;
    if (!first.has(key)) first.set(key, o);
  }
  const trial = new FactBase({
    places: [...base.places.values()],
    members: [...base.members.values()],
    indicators: [...base.indicators.values()],
    sources: [...base.sources.values(), source],
    observations: [...related(base, [...first.values()]), ...first.values()],
    statements: [],
  });
  const file = `sources/${UNFILED}.json`;
  return RULES.flatMap((rule) => [...rule(trial)]).filter((x) => x.file === file && x.code !== 'conflict');
}

/** What a rule may hold the new figures against: those of the same indicators, their parts and their wholes. */
function related(base: FactBase, added: readonly Observation[]): readonly Observation[] {
  const own = new Set(added.map((o) => o.indicator.id));
  const tied = new Set(own);
  for (const indicator of base.indicators.values()) {
    const { sumOf, differenceOf, shareOf, portionOf, perHeadOf } = indicator.identities;
    const others = [...(sumOf ?? []), ...(differenceOf ?? []), shareOf, portionOf, perHeadOf].filter(
      (id) => id !== undefined,
    );
    if (own.has(indicator.id)) for (const id of others) tied.add(id);
    if (others.some((id) => own.has(id))) for (const id of [indicator.id, ...others]) tied.add(id);
  }
  return [...tied].flatMap((id) => base.ofIndicator(id));
}
