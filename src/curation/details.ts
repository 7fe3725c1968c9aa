import type { ObservationRecord } from '../facts/schema.ts';
import { type Body, readBody } from './document.ts';

/** What is kept beside a figure and is no part of it. */
export const DETAILS = ['paragraph', 'note', 'disputed', 'line'] as const;
export type Detail = (typeof DETAILS)[number];

/** A detail before and after, as a text where it is one that a line has room for. */
export interface ChangedDetail {
  readonly detail: Detail;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * What differs between two records of a figure whose number, bound, reference and other amounts are the same.
 * @returns undefined where the figure itself differs, or one of the two is no figure.
 */
export function changedDetails(
  before: Body | undefined,
  after: Body | undefined,
): readonly ChangedDetail[] | undefined {
  const [was, is] = [before, after].map((body) => (body ? readBody('observation', body) : undefined));
  if (!was?.ok || !is?.ok || figureOf(was.body) !== figureOf(is.body)) return undefined;
  const [one, other] = [was.body, is.body];
  return DETAILS.filter((detail) => JSON.stringify(one[detail]) !== JSON.stringify(other[detail])).map((detail) => ({
    detail,
    before: textOf(one[detail]),
    after: textOf(other[detail]),
  }));
}

/** All but the details, in one order. */
function figureOf(record: ObservationRecord): string {
  const own = Object.entries(record).filter(([key, value]) => value !== undefined && !DETAILS.some((d) => d === key));
  return JSON.stringify(own.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const textOf = (value: unknown): string | undefined => (typeof value === 'number' ? String(value) : undefined);
