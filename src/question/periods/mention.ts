import type { Period } from '../../facts/period.ts';

/** What the period grammar read: a whole period, part of one, or a kind that no source here uses. */
export type PeriodMention =
  | { readonly kind: 'period'; readonly period: Period; readonly from?: Period }
  /** Months without a year: "the first half", 上半年, "(1 Jan to 31 Dec)". */
  | { readonly kind: 'partial'; readonly fromMonth: number; readonly toMonth: number }
  /** "mid-2021": a half-year's end or a date; the rest of the question tells. */
  | { readonly kind: 'mid'; readonly year: number }
  /** "early 2021": no period of its own, unless months beside it say which. */
  | { readonly kind: 'early'; readonly year: number }
  /** Weeks, decades: read so that the reply can say that there is no such figure. */
  | { readonly kind: 'unsupported'; readonly typed: string }
  /** One year before or after the period next to it. */
  | { readonly kind: 'shift'; readonly years: number };

export interface Match {
  /** Offsets into the normal string, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly value: PeriodMention;
}

/** One family of phrases. `now` is for relative ones only. */
export type Recogniser = (normal: string, now: Date) => Match[];

/** Two-digit years are of this century up to 49, of the last one from 50. */
export function fullYear(text: string): number {
  const n = Number(text);
  return text.length > 2 ? n : n < 50 ? 2000 + n : 1900 + n;
}

/** Makes a recogniser of one pattern: compiled once, run over the whole string. */
export function family(
  pattern: RegExp,
  read: (m: RegExpMatchArray, now: Date) => PeriodMention | undefined,
): Recogniser {
  return (normal, now) => {
    const out: Match[] = [];
    // `matchAll` would copy the pattern each time, which takes longer than most patterns do to find nothing.
    pattern.lastIndex = 0;
    for (let m = pattern.exec(normal); m; m = pattern.exec(normal)) {
      const value = read(m, now);
      if (value) out.push({ start: m.index, end: m.index + m[0].length, value });
      if (m[0] === '') pattern.lastIndex += 1;
    }
    return out;
  };
}

/** Families that can only match where `gate` does: most questions skip most of them. */
export function group(gate: RegExp, families: readonly Recogniser[]): Recogniser {
  return (normal, now) => (gate.test(normal) ? families.flatMap((f) => f(normal, now)) : []);
}
