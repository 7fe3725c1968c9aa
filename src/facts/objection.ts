/** What is wrong with the data, as data: the words for it are in the locale files. */
export type ObjectionCode =
  | 'unreadable'
  | 'not-json'
  | 'shape'
  | 'missing-field'
  | 'missing-file'
  | 'duplicate-id'
  | 'duplicate-cell'
  | 'unknown-id'
  | 'wrong-file-name'
  | 'source-differs'
  | 'unit'
  | 'not-a-number'
  | 'share-range'
  | 'negative-level'
  | 'fractional-count'
  | 'no-reference'
  | 'parts-do-not-add-up'
  | 'growth-does-not-fit'
  | 'part-above-whole'
  | 'magnitude'
  | 'unusual'
  | 'implied-rate'
  | 'same-currency'
  | 'conflict'
  | 'unit-changed'
  | 'against'
  | 'term-unfit'
  | 'term-taken'
  | 'target-unmarked'
  | 'printed-undisputed'
  | 'missing-date'
  | 'period-after-publication'
  | 'period-mismatch'
  | 'share-does-not-fit'
  | 'growth-outside-parts'
  | 'period-above-longer'
  | 'running-total-falls'
  | 'per-head';

export interface Objection {
  readonly code: ObjectionCode;
  /** An error stops the load; a doubt is listed by `validate`. */
  readonly severity: 'error' | 'doubt';
  readonly file: string;
  /** JSON pointer to the place in the file, `` for the whole file. */
  readonly pointer: string;
  /** Values that the sentence names: ids, numbers, what was expected. */
  readonly params: Readonly<Record<string, string>>;
}

/** Shorthand for an error that stops the load. */
export function error(
  code: ObjectionCode,
  file: string,
  pointer: string,
  params: Readonly<Record<string, string>> = {},
): Objection {
  return { code, severity: 'error', file, pointer, params };
}

/** Shorthand for a doubt, which is listed but stops nothing. */
export function doubt(
  code: ObjectionCode,
  file: string,
  pointer: string,
  params: Readonly<Record<string, string>> = {},
): Objection {
  return { code, severity: 'doubt', file, pointer, params };
}
