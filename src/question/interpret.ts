import type { Statement } from '../facts/fact-base.ts';
import type { Period } from '../facts/period.ts';
import { isReference } from '../facts/reference-places.ts';
import { bareName } from './bare-name.ts';
import { blocking, misfit } from './blocking.ts';
import { bothWays } from './both-ways.ts';
import { Cues } from './cues.ts';
import { areListed } from './listed-periods.ts';
import { type Matches, match, matchStatements, mentioned, type StatementMatch } from './match.ts';
import { multiQuery } from './multi.ts';
import { inPlace, partnerAsPlace } from './named-places.ts';
import { bentPeriod } from './narrowing.ts';
import { portionMeant } from './portion.ts';
import type { UnknownReason } from './query.ts';
import type { Item, Reading } from './reading.ts';
import { asRunningTotal } from './running-total.ts';
import { dimensionOf } from './series.ts';
import { severalTargets } from './several.ts';
import { withShortYears } from './short-years.ts';
import { single } from './single.ts';
import { joinTime, type Time } from './slots.ts';
import { type Candidate, plain } from './subjects.ts';
import type { Interpretation, World } from './world.ts';

/** Cues that ask for a number: no statement answers them unless it says so itself. */
const NUMERIC = [
  'level',
  'count',
  'share',
  'percent',
  'points',
  'difference',
  'ratio',
  'sum',
  'rank',
  'implied-rate',
  'cny',
  'usd',
  'derive',
  'gap',
  'rate-asked',
];
/** Cues that only some statements answer. */
const PARTICULAR = ['who', 'when', 'define', 'growth', 'up', 'down'];

/** Turns a reading into a query: what is asked, of what, when; or why it cannot be answered. */
export function interpret(said: Reading, world: World, inherited?: Period): Interpretation {
  const cues = new Cues(said.cues);
  const items = bothWays(said, cues, world.index);
  const matched = match(world.index, items, cues.any);
  const { time, reading } = timed(said, matched, world, inherited);
  const common = { cues, time };
  const required = items.filter((i) => !i.optional && !i.negated);
  const fail = (reason: UnknownReason, word?: string, near: readonly Candidate[] = []): Interpretation => ({
    ...common,
    query: { kind: 'unknown', reason, ...(word ? { word } : {}), near: near.slice(0, 3).map(plain) },
    considered: near.map((candidate) => ({ candidate, verdict: 'near' })),
    standsAlone: required.length > 0,
  });

  const blocked = blocking(items) ?? partnerAsPlace(items, reading);
  const near = () => world.index.near(mentioned(items), 3);
  if (blocked) return fail(blocked.reason, blocked.word, near());
  if (reading.unread.length > 0) return fail('attribute', reading.unread[0]?.typed, near());
  if (time.periods.some((p) => p.start > world.now.toISOString().slice(0, 10)))
    return fail('forecast', undefined, near());

  const found = portionMeant(inPlace(matched, items), { ...reading, items }, cues, world);
  const bare =
    cues.any.has('what-is') && found.full.length === 0 && time.periods.length === 0 && !cues.any.has('level');
  const asked = bare ? new Set([...cues.any, 'define']) : cues.any;
  const statements = matchStatements(world.statements, items, asked).filter(
    (s) => admitsCues(s, cues) && admitsTime(s.statement, time),
  );
  const personal = ['who', 'when'].some((id) => cues.has(id) && statements.some((s) => s.statement.may.includes(id)));
  const ranks = cues.has('superlative') && (cues.any.has('when') || dimensionOf(cues) !== undefined);
  // "When was the article published that gives …?" asks for the source of a figure that is named in full.
  const dated = cues.sure.has('source') && cues.has('when') && found.full.length === 1;
  const asksPerson = !ranks && !dated && cues.has('who', 'when', 'define') && (personal || !cues.has('source'));
  const statement = statements[0];
  const told = statement !== undefined && tellsOfPlace(statement, items, found);
  const figures = asksPerson || told ? [] : [...found.full, ...found.open];
  const loose =
    found.full.length === 0 && (bare || ((statement?.score ?? 0) >= 2 && !cues.has(...NUMERIC) && !cues.moves));
  if (statement && !(cues.has('list') && figures.length > 0) && (figures.length === 0 || loose)) {
    const best = statements.filter((s) => s.score >= statement.score - 0.05).map((s) => s.statement.id);
    return {
      ...common,
      query: {
        kind: 'statement',
        ids: best.slice(0, 1),
        about:
          cues.has('source') && statement.statement.answers !== 'origin' && statement.statement.answers !== 'who'
            ? 'source'
            : 'figure',
        claims: reading.claims.concat(yearClaims(statement.statement, time)),
      },
      considered: [],
      standsAlone: true,
    };
  }
  const restricting = reading.restricting[0];
  if (restricting) return fail('attribute', restricting.typed, near());
  if (asksPerson && required.some((i) => i.meanings.some((m) => m.role === 'subject')))
    return fail('attribute', undefined, near());

  const several = severalTargets(items, cues, found, world, reading);
  if (several) {
    const bent = bentPeriod(reading, cues)?.typed ?? time.unsupported;
    if (bent !== undefined) return fail('period', bent, several);
    const query = multiQuery(several, { ...reading, items }, cues, time);
    if (query)
      return {
        ...common,
        query,
        considered: several.map((candidate) => ({ candidate, verdict: 'chosen' })),
        standsAlone: true,
      };
    return fail('not-derivable', undefined, several);
  }
  if (found.full.length + found.open.length === 0 && required.some((i) => i.meanings.some((m) => m.role !== 'place'))) {
    const several = bareName(reading, items, cues, world);
    if (several) return { ...common, query: several, considered: [], standsAlone: true };
    const lone = misfit(items, cues, world);
    return fail(lone ? 'attribute' : 'indicator', lone?.typed, near());
  }
  return single({ ...reading, items }, asRunningTotal(found, cues, time, world.index), common, world);
}

/** What the question says about time; numbers that turn out to be years are no claims. */
function timed(reading: Reading, { full, open }: Matches, world: World, inherited: Period | undefined) {
  const { words, periods } = reading;
  const halfYear = words.some((w, i) => w.text === 'half' || (w.text === '半' && words[i + 1]?.text === '年'));
  const time: Time = { ...joinTime(periods, halfYear, inherited), ...(areListed(reading) ? { listed: true } : {}) };
  const short = withShortYears(time, reading, [...full, ...open], world.now);
  return short ? { time: short, reading: { ...reading, claims: [] } } : { time, reading };
}

/** A cue that the statement answers only together with others ("when" it was widened) counts where these were named. */
function admitsCues({ statement, ways }: StatementMatch, cues: Cues): boolean {
  const allowed = new Set([...statement.may, ...ways.flat(2)]);
  if (allowed.has('growth')) allowed.add('up');
  return [...NUMERIC, ...PARTICULAR].every((id) => !cues.sure.has(id) || allowed.has(id));
}

function admitsTime(statement: Statement, time: Time): boolean {
  if (statement.year !== undefined || time.periods.length === 0 || statement.period === undefined) return true;
  return time.periods.some(
    (p) => p.end.slice(0, 4) >= (statement.period ?? '') && p.start.slice(0, 4) <= (statement.period ?? ''),
  );
}

/** "How many pilot cities has Fujian?": no figure is of that place, and the statement speaks of it. */
function tellsOfPlace({ ways }: StatementMatch, items: readonly Item[], found: Matches): boolean {
  const candidates = [...found.full, ...found.open];
  return items.some(
    (i) =>
      !i.negated &&
      i.meanings.some(
        ({ id }) =>
          isReference(id) && ways.some((w) => w.flat().includes(id)) && candidates.every((c) => !c.allowed.has(id)),
      ),
  );
}

function yearClaims(statement: Statement, time: Time) {
  const year = statement.year;
  return year === undefined
    ? []
    : time.periods.map((p) => ({
        kind: 'year' as const,
        text: p.end.slice(0, 4),
        value: p.end.slice(0, 4),
        threshold: false,
      }));
}
