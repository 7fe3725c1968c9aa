import type { Statement } from '../facts/fact-base.ts';
import { type Period, parsePeriod, shiftYears } from '../facts/period.ts';
import { Cues, type MeasureReading, measureFor } from './cues.ts';
import { admits, cover, type Matches, match, matchStatements, mentioned, REFERENCES, toldApart } from './match.ts';
import { multiQuery } from './multi.ts';
import type { Query, Target, UnknownReason } from './query.ts';
import type { Item, Reading } from './reading.ts';
import { dimensionOf, seriesQuery } from './series.ts';
import { isYearAfter, joinTime, type Time } from './slots.ts';
import { type Candidate, plain, type SubjectIndex } from './subjects.ts';

export interface World {
  readonly index: SubjectIndex;
  readonly statements: readonly Statement[];
  readonly now: Date;
}

/** What came of reading a question, with what a trace and the next turn need. */
export interface Interpretation {
  readonly query: Query;
  readonly cues: Cues;
  readonly time: Time;
  /** The candidates that were considered, with what became of them. */
  readonly considered: readonly { readonly candidate: Candidate; readonly verdict: string }[];
  /** Something was named, so that the question stands on its own. */
  readonly standsAlone: boolean;
}

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
export function interpret(reading: Reading, world: World, inherited?: Period): Interpretation {
  const cues = new Cues(reading.cues);
  const halfYear = reading.words.some(
    (w, i) => w.text === 'half' || (w.text === '半' && reading.words[i + 1]?.text === '年'),
  );
  const time = joinTime(reading.periods, halfYear, inherited);
  const items = bothWays(reading.items, cues);
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

  const found = inPlace(match(world.index, items, cues.any), items);
  const bare =
    cues.any.has('what-is') && found.full.length === 0 && time.periods.length === 0 && !cues.any.has('level');
  const asked = bare ? new Set([...cues.any, 'define']) : cues.any;
  const statements = matchStatements(world.statements, items, asked).filter(
    ({ statement }) => admitsCues(statement, cues) && admitsTime(statement, time),
  );
  const personal = ['who', 'when'].some((id) => cues.has(id) && statements.some((s) => s.statement.may.includes(id)));
  const ranks = cues.has('superlative') && (cues.any.has('when') || dimensionOf(cues) !== undefined);
  // "When was the article published that gives …?" asks for the source of a figure that is named in full.
  const dated = cues.sure.has('source') && cues.has('when') && found.full.length === 1;
  const asksPerson = !ranks && !dated && cues.has('who', 'when', 'define') && (personal || !cues.has('source'));
  const figures = asksPerson ? [] : [...found.full, ...found.open];
  const statement = statements[0];
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

  const several = severalTargets(items, cues, found, world);
  if (several) {
    const bent = bentPeriod(reading, cues);
    if (bent) return fail('period', bent.typed, several);
    const query = multiQuery(several, reading, cues, time);
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
    const lone = misfit(items, cues, world);
    return fail(lone ? 'attribute' : 'indicator', lone?.typed, near());
  }
  return single({ ...reading, items }, found, common, world);
}

/** Words that ask for less or other than the figure itself: "the biggest", "half of", 日均, "in money" of a count. */
function narrowing(
  cues: Cues,
  measure: string | undefined,
  reading: Reading,
  lead: Candidate | undefined,
): UnknownReason | undefined {
  const claimed = reading.claims.some((c) => c.threshold);
  const spread = measure === 'gap' || measure === 'share' || measure === 'share_change';
  if (cues.has('superlative', 'remainder')) return 'measure';
  if (cues.has('extent') && !spread && !claimed && !cues.has('list')) return 'measure';
  if (cues.has('phase') && lead?.record.identities.parts === undefined) return 'measure';
  const apart = cues.sure.has('difference') || cues.sure.has('ratio');
  if (apart && !spread && !cues.moves && !cues.any.has('derive')) return 'not-derivable';
  if (cues.any.has('where-is')) return 'attribute';
  const named = (id: string) => reading.items.some((i) => !i.negated && i.meanings.some((m) => m.id === id));
  if ((cues.any.has('to-city') && named('export')) || (cues.any.has('from-city') && named('import')))
    return 'attribute';
  const about =
    cues.any.has('what-is') && !reading.items.some((i) => i.meanings.some((m) => m.id === 'xiamen' || m.id === 'city'));
  if (about && measure === undefined && reading.periods.length === 0) return 'attribute';
  const asked = /^(?:did|does|do|was|is|were|are|had|has|have|would|could|can)$/.test(reading.words[0]?.text ?? '');
  const mild =
    asked || reading.words.some((w) => ['吗', '吧', '否', '体', 'exact', 'exactly', 'what', 'how'].includes(w.text));
  if (claimed && reading.claims.length === 1 && !spread && !mild && lead?.record.unitClass === 'money')
    return 'measure';
  const last = reading.items.at(-1);
  const ends = last !== undefined && last.span === reading.spans.at(-1) && last.span.term?.script === 'han';
  const firms = ends && last.meanings.some((m) => m.id === 'enterprise');
  if (firms && !lead?.needs.flat().includes('enterprise')) return 'attribute';
  if (reading.items.some((i) => i.negated && !i.optional && lead && !contrasts(i, lead))) return 'measure';
  const money = cues.sure.has('money') && lead !== undefined && !['money', 'percent'].includes(lead.record.unitClass);
  return money && !cues.has('count') ? 'measure' : undefined;
}

/** 东盟2021年出口: a partner where the place stands, before the period and with no city named, is the place itself. */
function partnerAsPlace(items: readonly Item[], reading: Reading): { reason: UnknownReason; word: string } | undefined {
  const [first] = items;
  if (
    !first?.meanings.some((m) => m.role === 'foreign') ||
    items.some((i) => i.meanings.some((m) => m.id === 'xiamen'))
  )
    return undefined;
  const next = reading.spans[reading.spans.indexOf(first.span) + 1];
  return next?.kind === 'period' ? { reason: 'place', word: first.typed } : undefined;
}

/** "Before 2020", 2020年以后: a period that is named to leave it. */
const bentPeriod = (reading: Reading, cues: Cues) =>
  cues.has('range') ? undefined : reading.periods.find((p) => p.bent && p.mention.kind === 'period');

/** "Outsourcing companies": the companies are what is spoken of, not who signs or delivers. */
function compoundFirms(items: readonly Item[]): boolean {
  return items.some((item, i) => {
    const before = items[i - 1];
    const adjacent = before?.span.to === item.span.from && before.meanings.some((m) => m.role === 'subject');
    return adjacent && item.meanings.some((m) => m.id === 'enterprise');
  });
}

/** "Not contracted" tells executed from contracted, "not imports" exports from imports; "not to the US" narrows a figure. */
function contrasts(item: Item, c: Candidate): boolean {
  if (item.meanings.some((m) => m.role === 'foreign')) return false;
  const needs = c.needs.flat();
  const directed = needs.includes('import') !== needs.includes('export');
  return item.meanings.some(
    (m) => (directed && (m.id === 'import' || m.id === 'export')) || m.role !== 'subject' || c.telling.size > 0,
  );
}

/** Of a city's and its province's figures, those of the place that was named. */
function inPlace(found: Matches, items: readonly Item[]): Matches {
  const named = (id: string) => items.some((i) => !i.negated && i.meanings.some((m) => m.id === id));
  if (!named('fujian')) return found;
  const own = (list: readonly Candidate[]) => {
    const provincial = list.filter((c) => c.place === 'fujian');
    return provincial.length === 0 ? list : named('xiamen') ? list.filter((c) => c.place !== 'fujian') : provincial;
  };
  return { full: own(found.full), open: own(found.open) };
}

/** The exchange rate by name, or "which rate" between yuan and dollars. */
function impliesRate(cues: Cues): boolean {
  return cues.has('implied-rate') || (cues.has('cny') && cues.has('usd') && cues.any.has('rate-word'));
}

/** Imports and exports named apart, and not to be set against each other, are trade both ways. */
function bothWays(items: readonly Item[], cues: Cues): readonly Item[] {
  const apart = cues.has('which-more', 'difference', 'ratio', 'compare');
  const both = items.find(
    (i) =>
      apart &&
      !i.negated &&
      i.meanings.some((m) => m.id === 'both-ways') &&
      /import.*export|export.*import|进口.+出口|出口.+进口/.test(i.typed),
  );
  if (both) {
    const one = (id: string): Item => ({ ...both, optional: false, meanings: [{ id, role: 'subject' }] });
    return items.flatMap((i) => (i === both ? [one('export'), one('import')] : [i]));
  }
  const named = (id: string) => items.find((i) => !i.negated && i.meanings.some((m) => m.id === id));
  const [imports, exports] = [named('import'), named('export')];
  if (!imports || !exports || imports === exports) return items;
  if (cues.has('which-more', 'difference', 'ratio', 'compare', 'list')) return items;
  const merged: Item = { ...imports, optional: false, meanings: [{ id: 'both-ways', role: 'subject' }] };
  return items.flatMap((i) => (i === imports ? [merged] : i === exports ? [] : [i]));
}

function single(
  reading: Reading,
  found: { readonly full: readonly Candidate[]; readonly open: readonly Candidate[] },
  common: { readonly cues: Cues; readonly time: Time },
  world: World,
): Interpretation {
  const { cues, time } = common;
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
  if (first.foreign)
    return fail(
      items.some((i) => i.meanings.some((m) => REFERENCES.has(m.id))) ? 'place' : 'measure',
      items.find((i) => i.meanings.some((m) => REFERENCES.has(m.id)))?.typed,
    );
  if (time.unsupported) return fail('period', time.unsupported);
  if (time.yearless && time.periods.length === 0) return fail('period');
  const bent = bentPeriod(reading, cues);
  if (bent && lead?.record.kind !== 'stock') return fail('period', bent.typed);
  if (found.full.length === 0 && compoundFirms(items)) return fail('attribute');
  const series = seriesQuery(reading, found, cues, time, first.measure);
  if (series) return { ...common, query: series, considered, standsAlone: true };
  const odd = narrowing(cues, first.measure, reading, lead);
  if (odd) return fail(odd);
  const derive = cues.has('derive');
  const [only] = time.periods;
  // "… in 2020 against the year before" asks for the growth; worked back from it, for the level of that year.
  const back = time.shift === -1 && time.periods.length === 1 && only !== undefined;
  const { period, base, several } = choosePeriods(
    back && derive ? { ...time, periods: [shiftYears(only, -1)] } : time,
    cues,
    derive,
  );
  const measure = several
    ? (first.measure ?? undefined)
    : derive && base && (first.measure === 'growth' || first.measure === 'share_change')
      ? first.measure === 'growth'
        ? 'level'
        : 'share'
      : back && !derive && !cues.moves && first.measure === 'level'
        ? 'growth'
        : back && derive && first.measure === 'growth'
          ? 'level'
          : first.measure;
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
    subjects: found.full.map(plain),
    open: found.full.length > 0 ? [] : found.open.map(plain),
    ...(period ? { period } : {}),
    ...(base && !derive ? { base } : {}),
    ...(impliesRate(cues) ? {} : measure ? { measure } : {}),
    ...(first.reference ? { reference: true } : {}),
    ...(first.against ? { against: first.against } : {}),
    ...(impliesRate(cues) ? { impliedRate: true } : {}),
    ...(derive ? { derive: true } : {}),
    ...(negated ? { negated: true } : {}),
  };
  const rest = {
    claims: reading.claims,
    ...(cues.has('usd') && !target.impliedRate
      ? { currency: 'USD' as const }
      : cues.has('cny') && !target.impliedRate
        ? { currency: 'CNY' as const }
        : {}),
    ...(cues.direction ? { direction: cues.direction } : {}),
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
  if (cues.has('list') && !cues.has('growth', 'share', 'source') && candidates.length + items.length > 0)
    return {
      ...common,
      query: { kind: 'list', target: { ...target, open: [...found.open.map(plain)] }, ...rest },
      considered,
      standsAlone,
    };
  if (several && period) {
    const targets = time.periods.map((p) => ({ ...target, period: p }));
    return {
      ...common,
      query: {
        kind: 'compare',
        operation: cues.has('ratio') ? 'ratio' : cues.has('sum') ? 'sum' : 'difference',
        targets,
        ...rest,
      },
      considered,
      standsAlone,
    };
  }
  return {
    ...common,
    query: { kind: 'figure', target, about: cues.has('source') ? 'source' : 'figure', ...rest },
    considered,
    standsAlone,
  };
}

/** Of two periods a year apart the later is asked for and the earlier is what it is measured from, or worked back to. */
function choosePeriods(time: Time, cues: Cues, derive: boolean): { period?: Period; base?: Period; several?: boolean } {
  const sorted = [...time.periods].sort((a, b) => (a.end < b.end ? -1 : 1));
  const [first, second] = sorted;
  if (!first) return {};
  const moves = cues.moves || cues.has('share', 'points', 'percent', 'gap');
  if (!second) {
    const [from, to] = first.kind === 'range' ? first.id.split('/').map((id) => parsePeriod(id)) : [];
    if (moves && from?.kind === 'year' && to?.kind === 'year' && isYearAfter(from, to))
      return { period: to, base: from };
    return { period: first };
  }
  // "the same period of 2020", "the first half of 2020 … reported for 2021": the year stands for the same part of it.
  const like = sorted.length === 2 ? sameStretch(first, second) : undefined;
  if (like) return choosePeriods({ ...time, periods: like }, cues, derive);
  if (sorted.length === 2 && isYearAfter(first, second)) {
    if (derive) return { period: first, base: second };
    if (moves) return { period: second, base: first };
  }
  return { period: first, several: true };
}

/** A whole year next to part of the year before or after: the same part of that year. */
function sameStretch(first: Period, second: Period): Period[] | undefined {
  if (first.kind === 'year' && second.kind !== 'year') {
    const shifted = shiftYears(second, -1);
    return shifted.start.slice(0, 4) === first.id ? [shifted, second] : undefined;
  }
  if (second.kind === 'year' && first.kind !== 'year') {
    const shifted = shiftYears(first, 1);
    return shifted.start.slice(0, 4) === second.id ? [first, shifted] : undefined;
  }
  return undefined;
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

/** Two or more things named: by an operation, or because no single one admits all that was named. */
function severalTargets(
  items: readonly Item[],
  cues: Cues,
  found: { readonly full: readonly Candidate[]; readonly open: readonly Candidate[] },
  world: World,
): Candidate[] | undefined {
  const linked =
    cues.any.has('and') ||
    cues.has('compare', 'which-more', 'difference', 'ratio', 'sum', 'share', 'gap', 'list', 'both-them');
  if (!linked && !cues.sure.has('remainder')) return undefined;
  const told = toldApart(world.index, items, cues.any);
  const nation = items.some((i) => i.meanings.some((m) => m.id === 'china'));
  if (told.length > 1 && !nation) return told;
  if (cues.has('list')) {
    const all = world.index
      .named(mentioned(items, cues.any))
      .filter((c) => c.wants.every((g) => g.some((id) => mentioned(items, cues.any).has(id))));
    const admitted = items.every((i) => i.negated || all.some((c) => admits(c.allowed, i)));
    return found.full.length + found.open.length === 0 && all.length > 1 && admitted ? all : undefined;
  }
  if (cues.sure.has('remainder')) {
    const whole = [...found.full, ...found.open].find((c) =>
      world.index.all.some((o) => o.record.identities.portionOf === c.indicator),
    );
    const done =
      whole &&
      world.index.all.find((o) => o.record.identities.portionOf === whole.indicator && o.place === whole.place);
    return whole && done ? [whole, done] : undefined;
  }
  const [part] = found.full;
  if (part && found.full.length === 1 && cues.has('difference') && cues.any.has('level')) {
    const whole = world.index.all.find(
      (c) => c.indicator === part.indicator && c.place === part.place && Object.keys(c.breakdown).length === 0,
    );
    if (whole && whole !== part) return [whole, part];
  }
  if (found.full.length + found.open.length > 0 || nation) return undefined;
  const sets = cover(world.index, items, cues.any);
  return sets.length === 1 ? sets[0] : undefined;
}

/** The first thing named that no figure or statement here can be about. */
function blocking(items: readonly Item[]): { reason: UnknownReason; word: string } | undefined {
  const hard = items.filter((i) => !i.optional);
  const only = (role: string) => hard.find((i) => i.meanings.every((m) => m.role === role));
  const opinion = only('opinion');
  if (opinion) return { reason: 'opinion', word: opinion.typed };
  const forecast = only('forecast');
  if (forecast) return { reason: 'forecast', word: forecast.typed };
  const foreign = only('foreign');
  if (foreign) return { reason: 'place', word: foreign.typed };
  const attribute = hard.find((i) => i.meanings.every((m) => m.role === 'attribute'));
  if (attribute) return { reason: 'attribute', word: attribute.typed };
  return undefined;
}

/** The one item without which the rest would fit something: the word to name in the reply. */
function misfit(items: readonly Item[], cues: Cues, world: World): Item | undefined {
  const hard = items.filter((i) => !i.optional && !i.negated);
  return hard.find((i) => {
    const rest = items.filter((x) => x !== i);
    const found = match(world.index, rest, cues.any);
    return found.full.length + found.open.length > 0;
  });
}

function admitsCues(statement: Statement, cues: Cues): boolean {
  const allowed = new Set([...statement.may, ...statement.asks.flat(2)]);
  if (allowed.has('growth')) allowed.add('up');
  return [...NUMERIC, ...PARTICULAR].every((id) => !cues.sure.has(id) || allowed.has(id));
}

function admitsTime(statement: Statement, time: Time): boolean {
  if (statement.year !== undefined || time.periods.length === 0 || statement.period === undefined) return true;
  return time.periods.some(
    (p) => p.end.slice(0, 4) >= (statement.period ?? '') && p.start.slice(0, 4) <= (statement.period ?? ''),
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
