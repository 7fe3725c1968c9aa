import { type Period, parsePeriod, shiftYears } from '../facts/period.ts';
import { isReference } from '../facts/reference-places.ts';
import { asksAmountOfRise, asksHowMuchMore } from './amount-of-rise.ts';
import { worksBack } from './basis.ts';
import { choosePeriods } from './choose-periods.ts';
import { directionOf } from './claim-direction.ts';
import { claimsApart } from './claims-apart.ts';
import { comparedTimes } from './compared-times.ts';
import { isPastCounting } from './counted.ts';
import { type Cues, type MeasureReading, measureFor } from './cues.ts';
import { type Matches, mentioned } from './match.ts';
import { measureAsked } from './measure-asked.ts';
import { bentPeriod, compoundFirms, narrowing } from './narrowing.ts';
import { isPercentOfTime } from './percent-of.ts';
import type { Target, UnknownReason } from './query.ts';
import type { Item, Reading } from './reading.ts';
import { isSpan, seriesQuery } from './series.ts';
import type { Time } from './slots.ts';
import { type Candidate, plain } from './subjects.ts';
import type { Interpretation, World } from './world.ts';

/** One thing is asked for: its measure, its period, and whether what was said asks for less or other than that. */
export function single(
  reading: Reading,
  found: { readonly full: readonly Candidate[]; readonly open: readonly Candidate[] },
  common: { readonly cues: Cues; readonly time: Time },
  world: World,
): Interpretation {
  const { cues } = common;
  const time = setApart(common.time, cues);
  const items = reading.items;
  const candidates = found.full.length > 0 ? found.full : found.open;
  const lead = candidates[0];
  const reads = candidates.map((c) => measureFor(cues, items, c, false, reading.claims.length > 0));
  const first: MeasureReading = reads[0] ?? measureWithout(cues);
  const near = () => (lead ? [lead] : world.index.near(mentioned(items), 3));
  const considered = [
    ...found.full.map((candidate) => ({ candidate, verdict: 'named' })),
    ...found.open.map((candidate) => ({ candidate, verdict: 'open' })),
  ];
  const fail = (reason: UnknownReason, word?: string): Interpretation => ({
    ...common,
    query: { kind: 'unknown', reason, ...(word ? { word } : {}), near: near().slice(0, 3).map(plain) },
    considered,
    standsAlone: candidates.length > 0,
  });
  const asked: Target = { subjects: found.full.map(plain), open: [] };
  const compared = first.foreign ? comparedTimes(reading, asked, cues, time) : undefined;
  if (compared) return { ...common, query: compared, considered, standsAlone: true };
  if (first.foreign)
    return fail(
      items.some((i) => i.meanings.some((m) => isReference(m.id))) ? 'place' : 'measure',
      items.find((i) => i.meanings.some((m) => isReference(m.id)))?.typed,
    );
  if (time.unsupported) return fail('period', time.unsupported);
  if (time.yearless && time.periods.length === 0) return fail('period');
  const bent = bentPeriod(reading, cues);
  if (bent && (bent.past || lead?.record.kind !== 'stock') && !isSpan(reading, cues, time, first.measure))
    return fail('period', bent.typed);
  if (found.full.length === 0 && compoundFirms(items)) return fail('attribute');
  if (isPercentOfTime(reading)) return fail('measure');
  const series = seriesQuery(reading, found, cues, time, first.measure);
  if (series) return { ...common, query: series, considered, standsAlone: true };
  if (isPastCounting(reading, cues, lead)) return fail('measure');
  const rise = asksAmountOfRise(reading) || (time.periods.length === 2 && asksHowMuchMore(reading));
  if (rise && time.periods.length !== 2) return fail('measure');
  const odd = narrowing(cues, first.measure, reading, lead, time);
  if (odd) return fail(odd);
  const given = worksBack(reading, time);
  const derive = cues.has('derive') || given;
  const [only] = time.periods;
  const back = time.shift === -1 && time.periods.length === 1 && only !== undefined;
  const chosen = choosePeriods(back && derive ? { ...time, periods: [shiftYears(only, -1)] } : time, cues, derive);
  const { period, base, several } = rise ? { period: only, several: true } : chosen;
  const measure = measureAsked(first.measure, {
    rise,
    several: several === true,
    isWorkedBack: derive && (base !== undefined || back),
    isAgainst: back && !derive && !cues.moves,
  });
  const told = items.some((i) => !i.negated && i.meanings.some((m) => candidates.every((c) => c.telling.has(m.id))));
  const turned = items.some((i) => i.negated && i.meanings.some((m) => world.index.telling.has(m.id)));
  if (turned && found.full.length === 0) return fail('measure');
  const lead0 = candidates[0];
  // "How many are still …?" of a whole that is counted by status: a status was meant, though none was read.
  const phased =
    lead0?.record.identities.parts !== undefined &&
    Object.keys(lead0.breakdown).length === 0 &&
    (cues.any.has('phase') || (cues.has('negator') && !items.some((i) => i.negated)));
  const negated =
    phased || (!told && items.some((i) => i.negated && i.meanings.some((m) => world.index.telling.has(m.id))));
  const target: Target = {
    ...(isTacit(found.full, items) ? { subjects: [], open: found.full.map(plain) } : named(found)),
    ...(period ? { period } : {}),
    ...(base && !derive ? { base } : {}),
    ...(impliesRate(cues) ? {} : measure ? { measure } : {}),
    ...(first.reference ? { reference: true } : {}),
    ...(first.against ? { against: first.against } : {}),
    ...(impliesRate(cues) ? { impliedRate: true } : {}),
    ...(derive ? { derive: true } : {}),
    ...(negated ? { negated: true } : {}),
  };
  const direction = directionOf(reading, cues);
  const rest = {
    claims: reading.claims,
    ...(cues.has('usd') && !target.impliedRate
      ? { currency: 'USD' as const }
      : cues.has('cny') && !target.impliedRate
        ? { currency: 'CNY' as const }
        : {}),
    ...(direction ? { direction } : {}),
  };
  const counted =
    cues.has('count') &&
    lead &&
    measure === 'level' &&
    lead.record.unitClass === 'money' &&
    !['cny', 'usd', 'scale', 'percent', 'points'].some((id) => cues.any.has(id));
  const paid = cues.any.has('money') && lead !== undefined && lead.record.unitClass !== 'money' && !cues.has('count');
  if (counted || paid) return fail('measure');
  const standsAlone = candidates.length > 0;
  if (cues.has('list') && !several && !cues.has('growth', 'share', 'source') && candidates.length + items.length > 0)
    return {
      ...common,
      query: { kind: 'list', target: { ...target, open: [...found.open.map(plain)] }, ...rest },
      considered,
      standsAlone,
    };
  // "By how much did trade of 2022 exceed that of 2020?": the growth between the two, not the difference of their rates.
  const [from, to] = [...time.periods].sort((a, b) => (a.end < b.end ? -1 : 1));
  const [start, end] = measure === 'growth' && !several ? yearsOf(period) : [from, to];
  const isAsked = !several || (time.periods.length === 2 && cues.any.has('rate-asked'));
  if (start && end && measure === 'growth' && isAsked) {
    const { measure: _, period: __, base: ___, ...levels } = target;
    return {
      ...common,
      query: { kind: 'trend', target: { ...levels, derive: true }, from: start, to: end, several: true, ...rest },
      considered,
      standsAlone,
    };
  }
  if (several && period) {
    const targets = time.periods.map((p) => ({ ...target, period: p }));
    return {
      ...common,
      query: {
        kind: 'compare',
        operation: cues.has('ratio') ? 'ratio' : cues.has('sum') ? 'sum' : 'difference',
        targets,
        ...rest,
        claims: claimsApart(reading, reading.periods.length === targets.length ? timesOf(reading) : []),
      },
      considered,
      standsAlone,
    };
  }
  return {
    ...common,
    query: { kind: 'figure', target, about: cues.has('source') && !given ? 'source' : 'figure', ...rest },
    considered,
    standsAlone,
  };
}

const named = ({ full, open }: Matches) => ({
  subjects: full.map(plain),
  open: full.length > 0 ? [] : open.map(plain),
});

/** Narrower than the question says ("outsourcing" of which only the offshore part is on file): the reply says so. */
function isTacit(full: readonly Candidate[], items: readonly Item[]): boolean {
  const said = mentioned(items);
  return full.some(
    ({ record: { concepts } }) => concepts.tacit.length > 0 && !concepts.tacit.some((id) => said.has(id)),
  );
}

/** The first and last of a stretch of years. */
function yearsOf(period: Period | undefined): readonly Period[] {
  const ends = period?.kind === 'range' ? period.id.split('/').flatMap((id) => parsePeriod(id) ?? []) : [];
  return ends.every((p) => p.kind === 'year') ? ends : [];
}

function measureWithout(cues: Cues): {
  measure?: 'growth' | 'share' | 'level';
  foreign?: boolean;
  reference?: boolean;
} {
  if (cues.has('share')) return { measure: 'share' };
  if (cues.moves) return { measure: 'growth' };
  return {};
}

/** "The difference between 2020 and 2022": of two years, not of a stretch of time. */
function setApart(time: Time, cues: Cues): Time {
  const [only, second] = time.periods;
  if (!only || second || only.kind !== 'range' || !cues.has('difference', 'ratio')) return time;
  const ends = only.id.split('/').flatMap((id) => parsePeriod(id) ?? []);
  return ends.length === 2 ? { ...time, periods: ends } : time;
}

/** Where the periods stand. */
const timesOf = ({ periods, spans }: Reading): readonly number[] => periods.map((p) => spans.indexOf(p.span));

/** The exchange rate by name, or "which rate" between yuan and dollars. */
function impliesRate(cues: Cues): boolean {
  return cues.has('implied-rate') || (cues.has('cny') && cues.has('usd') && cues.any.has('rate-word'));
}
