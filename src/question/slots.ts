import { type Period, shiftYears } from '../facts/period.ts';
import { complete, half as halfOf, months, year } from './periods/span.ts';
import type { PeriodSlot } from './reading.ts';

/** What the question says about time, put together. */
export interface Time {
  /** Periods named, in the order of the question, each once. */
  readonly periods: readonly Period[];
  /** Words for a kind of period that no figure has (a week, a decade). */
  readonly unsupported?: string;
  /** Months that were named without any year. */
  readonly yearless?: { readonly fromMonth: number; readonly toMonth: number };
  /** The periods are of equal standing ("2020 and 2021"): none is what another is measured from. */
  readonly listed?: boolean;
  /** "the year before", with nothing named that it could be before. */
  readonly shift?: number;
}

/**
 * Joins the pieces: months take the year that is named elsewhere in the question or in the turn before; "one year before"
 * moves the period next to it.
 */
export function joinTime(slots: readonly PeriodSlot[], halfYear: boolean, inherited?: Period): Time {
  const periods: Period[] = [];
  const add = (p: Period | undefined) => {
    if (p && !periods.some((q) => q.id === p.id)) periods.push(p);
  };
  let unsupported: string | undefined;
  let yearless: { fromMonth: number; toMonth: number } | undefined;
  const whole = slots.flatMap(({ mention }) => (mention.kind === 'period' ? [mention.period] : []));
  const partials = slots.flatMap(({ mention }) => (mention.kind === 'partial' ? [mention] : []));
  const joined = joinPartials(partials);
  const opens = joined !== undefined && joined.fromMonth === 1 && joined.toMonth <= 6;
  const early = slots.flatMap(({ mention }) => (opens && mention.kind === 'early' ? yearMention(mention.year) : []));
  const years = [...whole.filter((p) => p.kind === 'year'), ...early];
  let shift: number | undefined;
  slots.forEach(({ mention, typed }, i) => {
    if (mention.kind === 'unsupported') unsupported ??= typed;
    else if (mention.kind === 'early') {
      // "In early 2021, January to June": the months say what the year's beginning is.
      if (!opens) unsupported ??= typed;
    } else if (mention.kind === 'mid') {
      const m = halfYear ? halfOf(mention.year, 1) : months(mention.year, 6, mention.year, 6);
      if (m?.kind === 'period') add(m.period);
    } else if (mention.kind === 'shift') {
      const next = slots[i + 1]?.mention;
      if (next?.kind !== 'period') shift = mention.years;
    } else if (mention.kind === 'period') {
      const before = slots[i - 1]?.mention;
      if (before?.kind === 'shift') add(shiftYears(mention.period, before.years));
      else if (!(partials.length > 0 && years.length === 1 && mention.period.kind === 'year' && joined))
        add(mention.period);
    }
  });
  if (joined) {
    const own = years.length === 1 ? years[0] : (whole[0] ?? inherited);
    const p = own && complete(joined, Number(own.start.slice(0, 4)));
    if (p) add(p);
    else yearless = joined;
  }
  return {
    periods,
    ...(unsupported === undefined ? {} : { unsupported }),
    ...(yearless === undefined ? {} : { yearless }),
    ...(shift === undefined ? {} : { shift }),
  };
}

function yearMention(y: number): readonly Period[] {
  const found = year(y);
  return found?.kind === 'period' ? [found.period] : [];
}

/** "Q1 and Q2", "1 January to 30 June": neighbouring months become one stretch. */
function joinPartials(
  partials: readonly { readonly fromMonth: number; readonly toMonth: number }[],
): { fromMonth: number; toMonth: number } | undefined {
  const [first, ...rest] = partials;
  if (!first) return undefined;
  return rest.reduce(
    (a, b) => ({ fromMonth: Math.min(a.fromMonth, b.fromMonth), toMonth: Math.max(a.toMonth, b.toMonth) }),
    { fromMonth: first.fromMonth, toMonth: first.toMonth },
  );
}

/** True when `b` is the same period one year after `a`. */
export function isYearAfter(a: Period, b: Period): boolean {
  return shiftYears(a, 1).id === b.id;
}
