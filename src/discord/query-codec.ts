import { isDeepStrictEqual } from 'node:util';
import type { FactBase } from '../facts/fact-base.ts';
import { type Period, parsePeriod } from '../facts/period.ts';
import { TOPICS } from '../facts/schema.ts';
import type { Operation, Query, RankQuery } from '../question/query.ts';
import { shortStatement, subjectIndex } from './subject-index.ts';
import { decodeClaims, decodeTarget, encodeClaims, encodeTarget, found, Unreadable } from './target-codec.ts';

const OPERATIONS: Readonly<Record<Operation, string>> = {
  versus: 'v',
  difference: 'd',
  ratio: 'r',
  share: 's',
  sum: 't',
};

type Common = Extract<Query, { kind: 'list' }>;
type Named = Extract<Query, { about: unknown }>;

const common = ({ currency, direction, claims }: Pick<Common, 'currency' | 'direction' | 'claims'>) =>
  `${currency?.charAt(0) ?? '-'}${direction?.charAt(0) ?? '-'}${encodeClaims(claims)}`;

function decodeCommon(text: string): Pick<Common, 'currency' | 'direction' | 'claims'> {
  const [currency, direction] = text;
  return {
    claims: decodeClaims(text.slice(2)),
    ...(currency === 'C' ? { currency: 'CNY' } : currency === 'U' ? { currency: 'USD' } : {}),
    ...(direction === 'u' ? { direction: 'up' } : direction === 'd' ? { direction: 'down' } : {}),
  };
}

const GRAINS: Readonly<Record<NonNullable<RankQuery['grain']>, string>> = {
  year: 'y',
  half: 'h',
  quarter: 'q',
  month: 'm',
};

interface Span {
  readonly from?: Period;
  readonly to?: Period;
}

const encodeSpan = ({ from, to }: Span) => `${from?.id ?? ''},${to?.id ?? ''}`;

function decodeSpan(text: string): Span {
  const [from, to] = text.split(',');
  return { ...(from ? { from: found(parsePeriod(from)) } : {}), ...(to ? { to: found(parsePeriod(to)) } : {}) };
}

function encodeRank({ order, over, grain }: Pick<RankQuery, 'order' | 'over' | 'grain'>): string {
  return `k${order.charAt(0)}${grain ? GRAINS[grain] : '-'}${over === 'periods' ? '' : over.dimension}`;
}

function decodeRank(head: string): Pick<RankQuery, 'order' | 'over' | 'grain'> {
  const grains = Object.keys(GRAINS) as NonNullable<RankQuery['grain']>[];
  const grain = grains.find((known) => GRAINS[known] === head.charAt(2));
  const dimension = head.slice(3);
  return {
    order: head.charAt(1) === 'h' ? 'highest' : 'lowest',
    over: dimension === '' ? 'periods' : { dimension },
    ...(grain ? { grain } : {}),
  };
}

/** A query as compact text; undefined for what cannot be a choice. */
function write(query: Query): string | undefined {
  const about = ({ about }: Named) => (about === 'source' ? 's' : 'f');
  switch (query.kind) {
    case 'figure':
      return `f${about(query)}~${common(query)}~${encodeTarget(query.target)}`;
    case 'list':
      return `l~${common(query)}~${encodeTarget(query.target)}`;
    case 'trend':
      return `t${query.several ? 's' : ''}~${common(query)}~${encodeTarget(query.target)}~${encodeSpan(query)}`;
    case 'rank':
      return `${encodeRank(query)}~${common(query)}~${encodeTarget(query.target)}~${encodeSpan(query)}`;
    case 'compare':
      return `c${OPERATIONS[query.operation]}~${common(query)}~${query.targets.map(encodeTarget).join('!')}`;
    case 'statement':
      return `s${about(query)}~${common(query)}~${query.ids.map(shortStatement).join('+')}`;
    case 'browse':
      return `b~${query.topic ?? ''}`;
    case 'sources':
      return 'o';
    case 'unknown':
    case 'did-you-mean':
      return undefined;
  }
}

function read(text: string, base: FactBase): Query {
  const index = subjectIndex(base);
  const [head = '', second = '', third = '', fourth = ''] = text.split('~');
  const about = head.charAt(1) === 's' ? 'source' : 'figure';
  switch (head.charAt(0)) {
    case 'f':
      return { kind: 'figure', about, ...decodeCommon(second), target: decodeTarget(third, index) };
    case 'l':
      return { kind: 'list', ...decodeCommon(second), target: decodeTarget(third, index) };
    case 't': {
      const asked = { target: decodeTarget(third, index), ...decodeSpan(fourth) };
      return { kind: 'trend', ...decodeCommon(second), ...asked, ...(about === 'source' ? { several: true } : {}) };
    }
    case 'k': {
      const asked = { ...decodeRank(head), target: decodeTarget(third, index), ...decodeSpan(fourth) };
      return { kind: 'rank', ...decodeCommon(second), ...asked };
    }
    case 'c': {
      const operations = Object.keys(OPERATIONS) as Operation[];
      const operation = found(operations.find((known) => OPERATIONS[known] === head.charAt(1)));
      const targets = third.split('!').map((target) => decodeTarget(target, index));
      return { kind: 'compare', operation, ...decodeCommon(second), targets };
    }
    case 's': {
      const ids = third.split('+').map((short) => found(index.statements.get(short)));
      return { kind: 'statement', about, ...decodeCommon(second), ids };
    }
    case 'b':
      return second === '' ? { kind: 'browse' } : { kind: 'browse', topic: found(TOPICS.find((t) => t === second)) };
    case 'o':
      return { kind: 'sources' };
    default:
      throw new Unreadable();
  }
}

/** Reads what `encodeQuery` wrote; undefined for anything else, and for what is no longer on file. */
export function decodeQuery(text: string, base: FactBase): Query | undefined {
  try {
    const query = read(text, base);
    return write(query) === text ? query : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** What was told of queries before, by base: the same query stands behind several buttons, and is asked by many. */
const told = new WeakMap<FactBase, WeakMap<Query, string | undefined>>();

/** A query as text that reads back as the same one; undefined where there is none. */
function exactly(query: Query, base: FactBase): string | undefined {
  const known = told.get(base) ?? new WeakMap<Query, string | undefined>();
  told.set(base, known);
  if (known.has(query)) return known.get(query);
  const text = write(query);
  const exact = text !== undefined && isDeepStrictEqual(decodeQuery(text, base), query) ? text : undefined;
  known.set(query, exact);
  return exact;
}

/**
 * A query in at most `room` characters. Where it is too long the claims to be checked are left out.
 * @returns undefined where it cannot be told in that room or would not read back as the same query.
 */
export function encodeQuery(query: Query, base: FactBase, room: number): string | undefined {
  const bare = 'claims' in query && query.claims.length > 0 ? [{ ...query, claims: [] }] : [];
  for (const candidate of [query, ...bare]) {
    const text = exactly(candidate, base);
    if (text !== undefined && text.length <= room) return text;
  }
  return undefined;
}
