/** One line of "Why this answer?": what was read where, and what it was taken for. */
export interface TraceSpan {
  /** Offsets into what was typed, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  /** `subject`, `period`, `measure`, `place`, `filler`, `typo`, `unexplained` … */
  readonly slot: string;
  /** The concept, period id or unit that it was read as. */
  readonly read: string;
  /** Set when a spelling was mended: the word it was read as. */
  readonly mended?: string;
}

export interface TraceCandidate {
  readonly id: string;
  readonly score: number;
  /** `chosen`, `open`, `no-data`, `statement` … */
  readonly verdict: string;
}

export interface Trace {
  readonly spans: readonly TraceSpan[];
  readonly candidates: readonly TraceCandidate[];
  readonly notes: readonly string[];
}
