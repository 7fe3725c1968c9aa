import type { Generated } from 'kysely';

/** The tables, the same in both databases. Times and decimals are text, records are JSON in text. */
export interface Schema {
  /** One row; every writer updates it first, so that writers queue up behind one another in either database. */
  head: { id: number; revision: number };
  /** The files of data/ as they were shipped; a version holds those that differ from the version before. */
  shipped: { version: number; at: string; revision: number; fingerprint: string };
  shipped_file: { version: number; file: string; body: string | null };
  /** Where new shipped data and a change made here disagree. */
  conflict: {
    id: Generated<number>;
    version: number;
    entity: string;
    key: string;
    base: string | null;
    shipped: string | null;
    local: string | null;
    closed_at: string | null;
    closed_by: string | null;
  };
  revision: {
    number: number;
    at: string;
    by: string;
    why: string;
    kind: string;
    proposal: number | null;
    undoes: number | null;
  };
  change: {
    revision: number;
    position: number;
    entity: string;
    key: string;
    /** Of figures: what `/history` looks them up by. */
    indicator: string | null;
    period: string | null;
    before: string | null;
    after: string | null;
  };
  proposal: {
    id: Generated<number>;
    /** Counts every step; who acts on an older one is told. */
    version: number;
    state: string;
    created_at: string;
    updated_at: string;
    created_by: string;
    why: string;
    /** Sources, lines, authors: JSON. */
    body: string;
    revision: number | null;
  };
  /** What happened to a proposal, step by step. */
  step: { proposal: number; version: number; at: string; by: string; what: string; note: string | null };
  gap: {
    text: string;
    count: number;
    reason: string;
    language: string;
    first_at: string;
    last_at: string;
    status: string;
    status_by: string | null;
  };
  /** `indicator` is `` for everything. */
  watch: { channel: string; indicator: string; guild: string; by: string; at: string };
  /** Which channel has been told of which revision: the process that inserts the row tells it. */
  announced: { revision: number; channel: string };
}
