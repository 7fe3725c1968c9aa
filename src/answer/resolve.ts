import type { FactBase, Observation } from '../facts/fact-base.ts';
import type { Query, Subject, Target } from '../question/query.ts';
import type { Answer, Choice, Cited, Figure } from './answer.ts';
import { choices } from './choices.ts';
import { citeObservations, citeStatements, inputsOf } from './cite.ts';
import { resolveCompare } from './compare.ts';
import { contextOf } from './context.ts';
import { convert, impliedRate } from './derive.ts';
import { type Found, findFigure } from './find.ts';
import { freshness } from './freshness.ts';
import { resolveBrowse, resolveList, resolveSources } from './list.ts';
import { nearChoices } from './near.ts';
import { checkPremises } from './premise.ts';
import { resolveRank } from './rank.ts';
import { figureOfStretch } from './stretch.ts';
import { resolveTrend } from './trend.ts';

type FigureQuery = Extract<Query, { kind: 'figure' }>;
type Unknown = Extract<Answer, { status: 'unknown' }>;

/**
 * The middle of the hourglass: what a query gets from a base. Pure; the same query always gets the same answer.
 * @param now when it is asked: a latest figure that should have had a successor by then says so. Left out: nothing is old.
 */
export function resolve(base: FactBase, query: Query, now?: Date): Answer {
  switch (query.kind) {
    case 'figure':
      return withAge(base, resolveFigure(base, query), now);
    case 'compare':
      return resolveCompare(base, query, resolve);
    case 'list':
      return resolveList(base, query);
    case 'trend':
      return resolveStretch(base, query);
    case 'rank':
      return resolveRank(base, query);
    case 'statement':
      return resolveStatement(base, query);
    case 'browse':
      return resolveBrowse(base, query.topic);
    case 'sources':
      return resolveSources(base);
    case 'did-you-mean':
      return askBack(base, query);
    case 'unknown':
      return {
        status: 'unknown',
        facts: [],
        reason: query.reason,
        ...(query.word === undefined ? {} : { word: query.word }),
        near: nearChoices(base, query.near),
      };
  }
}

function resolveStretch(base: FactBase, query: Extract<Query, { kind: 'trend' }>): Answer {
  const figure = figureOfStretch(base, query);
  return figure ? resolveFigure(base, figure) : resolveTrend(base, query);
}

function resolveFigure(base: FactBase, query: FigureQuery): Answer {
  const { target } = query;
  const subjects = target.subjects.length > 0 ? target.subjects : target.open;
  if (subjects.length === 0) return choices(base, query);
  const found = subjects.flatMap((s) => {
    const f = findFigure(base, s, target);
    return f ? [{ subject: s, found: f }] : [];
  });
  const told = pick(found, query);
  if (target.negated && target.open.length === 0 && isWhole(subjects))
    return choices(base, { ...query, target: { ...target, subjects: [], open: siblings(base, subjects) } });
  if (told.length === 0) return notOnFile(base, query, subjects);
  if (told.length > 1)
    return choices(base, { ...query, target: { ...target, subjects: told.map((t) => t.subject), open: [] } });
  const [only] = told;
  if (!only) return notOnFile(base, query, subjects);
  return tell(base, query, only.subject, only.found, target.subjects.length === 0);
}

/** Says of a latest figure that a newer one should have come out by now. */
function withAge(base: FactBase, answer: Answer, now: Date | undefined): Answer {
  if (!now || answer.status !== 'answered' || answer.kind !== 'figure') return answer;
  if (!answer.assumed.some((a) => a.kind === 'latest-period')) return answer;
  const { figure } = answer;
  const o = figure.kind === 'reported' ? figure.observation : undefined;
  const subject = o ? { indicator: o.indicator.id, place: o.place, breakdown: o.breakdown } : undefined;
  const age = subject && freshness(base, subject, now, o?.measure);
  if (age?.state !== 'overdue' && age?.state !== 'old') return answer;
  const overdue = { kind: 'overdue', period: age.newest, months: age.months, isDue: age.state === 'overdue' } as const;
  return { ...answer, assumed: [...answer.assumed, overdue] };
}

/** Offers the readings of a question with a word that could not be read; only such as have an answer. */
function askBack(base: FactBase, query: Extract<Query, { kind: 'did-you-mean' }>): Answer {
  const offered = query.readings.filter((q) => resolve(base, q).status === 'answered').map((q) => choiceOf(q));
  if (offered.length === 0) return { status: 'unknown', facts: [], reason: 'attribute', word: query.word, near: [] };
  return { status: 'clarify', facts: [], why: 'spelling', word: query.word, choices: offered, total: offered.length };
}

function choiceOf(query: Query): Choice {
  if (query.kind === 'statement' && query.ids[0]) return { query, statement: query.ids[0] };
  if (query.kind !== 'figure') return { query };
  const { subjects, period, measure } = query.target;
  return {
    query,
    ...(subjects[0] ? { subject: subjects[0] } : {}),
    ...(period ? { period } : {}),
    ...(measure ? { measure } : {}),
  };
}

const isWhole = (subjects: readonly Subject[]): boolean => subjects.every((s) => Object.keys(s.breakdown).length === 0);

function siblings(base: FactBase, subjects: readonly Subject[]): Subject[] {
  return subjects.flatMap((s) => {
    const parts = base.indicators.get(s.indicator)?.identities.parts;
    return (parts?.members ?? []).map((m) => ({ ...s, breakdown: { [parts?.dimension ?? '']: m } }));
  });
}

interface Hit {
  readonly subject: Subject;
  readonly found: Found;
}

/** Where several subjects have a figure, one whose printed value the question quotes exactly is the one meant. */
function pick(found: readonly Hit[], query: FigureQuery): readonly Hit[] {
  if (found.length < 2) return found;
  const quoted = found.filter(
    ({ found: f }) =>
      f.figure.kind === 'reported' && query.claims.some((c) => !c.threshold && quotes(f.figure, c.text)),
  );
  return quoted.length === 1 ? quoted : found;
}

function quotes(figure: Figure, text: string): boolean {
  return figure.kind === 'reported' && figure.observation.quantity.printed === text.replace('%', '');
}

function tell(base: FactBase, query: FigureQuery, subject: Subject, found: Found, open: boolean): Answer {
  const { target } = query;
  const assumed = [...found.assumed, ...(open ? [{ kind: 'subject' as const, subject }] : [])];
  let figure = found.figure;
  let missing: 'CNY' | 'USD' | undefined;
  if (target.impliedRate) {
    const o = figure.kind === 'reported' ? figure.observation : undefined;
    const rate = o && impliedRate(o);
    if (!rate) return { status: 'unknown', facts: [], reason: 'not-derivable', near: nearChoices(base, [subject]) };
    figure = { kind: 'derived', derived: rate };
  } else if (query.currency) {
    const shown = inCurrency(base, figure, query.currency);
    if (shown) figure = shown;
    else if (isAmount(figure) && unitOf(figure) !== query.currency) missing = query.currency;
  }
  const inputs = inputsOf(figure);
  const context = contextOf(base, subject, figure);
  return {
    status: 'answered',
    kind: 'figure',
    about: query.about,
    figure,
    premises: checkPremises(base, query, figure, subject),
    context,
    disputes: found.disputes,
    ...(missing ? { missingCurrency: missing } : {}),
    facts: [...new Set([...inputs, ...context.flatMap((f) => inputsOf(f))].map((o) => o.id))],
    cited: citeObservations(inputs),
    assumed,
  };
}

const isAmount = (f: Figure): boolean => ['CNY', 'USD'].includes(unitOf(f));
const unitOf = (f: Figure): string => (f.kind === 'reported' ? f.observation.quantity.unit : f.derived.unit);

/** The printed amount in the currency; else computed at the rate that the same source implies; else nothing. */
function inCurrency(base: FactBase, figure: Figure, currency: 'CNY' | 'USD'): Figure | undefined {
  if (figure.kind === 'derived') return undefined;
  const { observation } = figure;
  const printed = [observation.quantity, ...observation.alsoReported].find((q) => q.unit === currency);
  if (printed) return { ...figure, shown: printed };
  const derived = convert(base, observation, currency);
  return derived && { kind: 'derived', derived };
}

function notOnFile(base: FactBase, query: FigureQuery, subjects: readonly Subject[]): Unknown {
  const { target } = query;
  const [lead] = subjects;
  const near = nearChoices(base, subjects, target.period);
  const has = (t: Target) => lead !== undefined && findFigure(base, lead, t) !== undefined;
  const { period: _, base: __, ...anyTime } = target;
  const reason = target.reference
    ? 'place'
    : target.period && has(anyTime)
      ? 'period'
      : target.measure && !has({ ...anyTime, period: undefined } as never)
        ? 'measure'
        : 'period';
  return { status: 'unknown', facts: [], reason, ...(target.period ? { period: target.period } : {}), near };
}

function resolveStatement(base: FactBase, query: Extract<Query, { kind: 'statement' }>): Answer {
  const statements = query.ids.flatMap((id) => base.statements.get(id) ?? []);
  const cited: readonly Cited[] = citeStatements(base, statements);
  const year = statements[0]?.year;
  return {
    status: 'answered',
    kind: 'statement',
    about: query.about,
    statements,
    premises: query.claims.flatMap((claim) =>
      claim.kind === 'year' && year !== undefined
        ? [{ kind: 'year' as const, claim, holds: claim.value === String(year) }]
        : [],
    ),
    facts: statements.map((s) => s.id),
    cited,
    assumed: [],
  };
}

export type { Observation };
