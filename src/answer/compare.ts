import type { FactBase, Observation } from '../facts/fact-base.ts';
import type { Query, Subject, Target } from '../question/query.ts';
import type { Answer, Choice, Figure } from './answer.ts';
import { citeObservations, inputsOf } from './cite.ts';
import { commonPeriod } from './common-period.ts';
import { contextOf } from './context.ts';
import { type Found, findFigure } from './find.ts';
import { areUnlikeLengths } from './lengths.ts';
import { nearChoices } from './near.ts';
import { checkPremises } from './premise.ts';
import { breaksAmong, largestOf, reckon } from './reckon.ts';

type CompareQuery = Extract<Query, { kind: 'compare' }>;

/** The whole resolver, handed in: a comparison may turn out to be one figure. */
export type Resolve = (base: FactBase, query: Query) => Answer;

/** Two or more figures side by side, with what the question asks of them: each exactly on file, or no answer. */
export function resolveCompare(base: FactBase, query: CompareQuery, resolve: Resolve): Answer {
  const shared = commonPeriod(base, query.targets);
  const targets = shared ? query.targets.map((t) => ({ ...t, period: shared })) : query.targets;
  const found = targets.map((t) => ({ target: t, hit: only(base, t) }));
  const missing = found.find((f) => !f.hit);
  if (missing)
    return lacking(
      base,
      query,
      missing.target,
      found.flatMap((f) => f.hit ?? []),
      resolve,
    );
  const hits = found.flatMap((f) => (f.hit ? [f.hit] : []));
  const figures = hits.map((h) => h.found.figure);
  const whole =
    query.operation === 'sum'
      ? allParts(
          base,
          hits.map((h) => h.subject),
          figures,
        )
      : undefined;
  if (whole) {
    const target: Target = { subjects: [whole.subject], open: [], period: whole.observation.period, measure: 'level' };
    return resolve(base, { kind: 'figure', target, about: 'figure', claims: query.claims });
  }
  const observations = figures.flatMap((f) => (f.kind === 'reported' ? [f.observation] : []));
  const breaks = breaksAmong(base, figures);
  const isOneSeries = breaks.length === 0;
  const unlike = query.operation !== 'sum' && areUnlikeLengths(figures);
  const results = observations.length === figures.length && isOneSeries && !unlike ? reckon(query, observations) : [];
  // A sum that means nothing is no reason to tell of the figures one by one.
  if (results.length === 0 && isOneSeries && query.operation === 'sum')
    return {
      status: 'unknown',
      facts: [],
      reason: 'not-derivable',
      near: nearChoices(
        base,
        hits.map((h) => h.subject),
      ),
    };
  const inputs = figures.flatMap((f) => inputsOf(f));
  const context =
    query.operation === 'sum' ? [] : hits.flatMap((h) => contextOf(base, h.subject, h.found.figure)).slice(0, 6);
  const largest = isOneSeries && !unlike ? largestOf(figures, query.currency) : undefined;
  return {
    status: 'answered',
    kind: 'compare',
    operation: query.operation,
    figures,
    results,
    breaks,
    ...(unlike ? { unlikeLengths: true as const } : {}),
    ...(largest === undefined ? {} : { largest }),
    context,
    premises:
      figures.length === 1 && hits[0] && figures[0]
        ? checkPremises(
            base,
            { ...query, kind: 'figure', about: 'figure', target: hits[0].target },
            figures[0],
            hits[0].subject,
          )
        : hits.flatMap(({ target, subject, found: { figure } }, i) => {
            // Each figure is held against what was said of it, and of nothing else.
            const { direction: _, ...said } = query;
            const claims = query.claims.filter((c) => c.of === i);
            return checkPremises(base, { ...said, claims, kind: 'figure', about: 'figure', target }, figure, subject);
          }),
    facts: [...new Set([...inputs, ...context.flatMap((f) => inputsOf(f))].map((o) => o.id))],
    cited: citeObservations(inputs),
    assumed: [
      ...(shared ? [{ kind: 'shared-period' as const, period: shared }] : []),
      ...hits.flatMap((h) => h.found.assumed),
    ],
  };
}

interface Hit {
  readonly subject: Subject;
  readonly target: Target;
  readonly found: Found;
}

function only(base: FactBase, target: Target): Hit | undefined {
  const list = target.subjects.length > 0 ? target.subjects : target.open;
  const hits = list.flatMap((subject) => {
    const found = findFigure(base, subject, target);
    return found ? [{ subject, target, found }] : [];
  });
  return hits.length === 1 ? hits[0] : undefined;
}

/** One of them is not on file: that is said, and those that are can be clicked. */
function lacking(base: FactBase, query: CompareQuery, target: Target, hits: readonly Hit[], resolve: Resolve): Answer {
  const subjects = target.subjects.length > 0 ? target.subjects : target.open;
  if (subjects.length > 1) return resolve(base, { kind: 'figure', target, about: 'figure', claims: [] });
  const told = hits.map(({ subject, target: { period, measure } }): Choice => {
    const exact = { subjects: [subject], open: [], ...(period ? { period } : {}), ...(measure ? { measure } : {}) };
    const choice = { kind: 'figure', target: exact, about: 'figure', claims: [] } as const;
    return { query: choice, subject, ...(period ? { period } : {}), ...(measure ? { measure } : {}) };
  });
  const [first] = query.targets;
  const near = told.length > 0 ? told : nearChoices(base, first?.subjects ?? []);
  return {
    status: 'unknown',
    facts: [],
    reason: target.period ? 'period' : 'measure',
    ...(target.period ? { period: target.period } : {}),
    near,
  };
}

/** The whole, where the parts that were named are all the parts that it is declared to have. */
function allParts(
  base: FactBase,
  subjects: readonly Subject[],
  figures: readonly Figure[],
): { subject: Subject; observation: Observation } | undefined {
  const [first] = subjects;
  const [figure] = figures;
  const parts = first && base.indicators.get(first.indicator)?.identities.parts;
  if (!first || !parts || figure?.kind !== 'reported') return undefined;
  const named = subjects.map((s) => (s.indicator === first.indicator ? s.breakdown[parts.dimension] : undefined));
  if (!parts.members.every((m) => named.includes(m)) || named.length !== parts.members.length) return undefined;
  const subject = { ...first, breakdown: {} };
  const [observation] = base.cell({ ...subject, measure: 'level' }, figure.observation.period.id);
  return observation && { subject, observation };
}
