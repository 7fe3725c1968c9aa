import type { Words } from '../words/en.ts';

/** When a message was written, as Discord puts it: today, yesterday, or the date. Milliseconds since 1970. */
export function writtenAt(at: number, now: number, locale: string, words: Words): string {
  const time = clockTime(at, locale);
  const days = dayNumber(now) - dayNumber(at);
  if (days === 0) return words.today(time);
  if (days === 1) return words.yesterday(time);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(at);
}

/** The time of day. */
export function clockTime(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
}

/** A day in full, for the line between two of them. */
export function dayText(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
}

/** A number that is the same all through one local day. */
export function dayNumber(at: number): number {
  const date = new Date(at);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}
