import type { ObservationRecord } from '../../src/facts/schema.ts';
import type { ReadFiles } from './shipped.ts';

/** Where a record stands: which source file, which observation. */
export interface Spot {
  readonly source: number;
  readonly index: number;
}

export type Kind = 'digit' | 'unit' | 'swap' | 'period';
export const KINDS: readonly Kind[] = ['digit', 'unit', 'swap', 'period'];

/** A small seeded generator (mulberry32), so that a failing plant can be planted again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const recordAt = (files: ReadFiles, spot: Spot): ObservationRecord | undefined =>
  files.sources[spot.source]?.content.observations[spot.index];

/** The same files with some records replaced. */
export function replaceRecords(files: ReadFiles, changes: readonly (readonly [Spot, ObservationRecord])[]): ReadFiles {
  const sources = files.sources.map((s, source) => {
    const here = changes.filter(([spot]) => spot.source === source);
    if (here.length === 0) return s;
    const observations = s.content.observations.map((o, i) => here.find(([spot]) => spot.index === i)?.[1] ?? o);
    return { ...s, content: { ...s.content, observations } };
  });
  return { ...files, sources };
}

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

/** A typist's slip in the first two digits that count: one wrong, two swapped, one dropped or one doubled. */
export function slipDigit(value: string, random: () => number): string {
  const digits = [...value].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const at = digits[random() < 0.5 ? 0 : Math.min(1, digits.length - 1)] ?? 0;
  const chars = [...value];
  const how = random();
  if (how < 0.5) chars[at] = String((Number(chars[at]) + 1 + Math.floor(random() * 8)) % 10);
  else if (how < 0.75 && digits[1] !== undefined && digits[0] !== undefined)
    [chars[digits[0]], chars[digits[1]]] = [chars[digits[1]] ?? '', chars[digits[0]] ?? ''];
  else if (how < 0.9 && digits.length > 1) chars.splice(at, 1);
  else chars.splice(at, 0, chars[at] ?? '');
  return chars
    .join('')
    .replaceAll(',', '')
    .replace(/^0+(?=\d)/, '')
    .replace(/^\./, '0.')
    .replace(/\.$/, '');
}

const SCALE_SLIPS: Readonly<Record<string, readonly ObservationRecord['scale'][]>> = {
  one: ['thousand', 'ten-thousand'],
  thousand: ['one', 'million'],
  'ten-thousand': ['one', 'hundred-million'],
  million: ['billion', 'hundred-million', 'ten-thousand'],
  'hundred-million': ['billion', 'ten-thousand', 'million'],
  billion: ['million', 'hundred-million', 'trillion'],
  trillion: ['billion', 'hundred-million'],
};

/** Million for billion, 亿 for billion, dollars for yuan. */
export function slipUnit(o: ObservationRecord, random: () => number): ObservationRecord {
  if (o.unit === 'CNY' && random() < 0.25) return { ...o, unit: 'USD' };
  return { ...o, scale: pick(SCALE_SLIPS[o.scale] ?? [], random) ?? 'one' };
}

/** A year early or late, a half for its year, a month for its quarter. */
export function slipPeriod(period: string, random: () => number): string {
  const year = Number(/\d{4}/.exec(period)?.[0]);
  const how = random();
  if (how < 0.6 || period.length > 7) {
    const by = random() < 0.5 ? 1 : -1;
    return period.replace(/\d{4}/g, (y) => String(Number(y) + by));
  }
  if (/^\d{4}$/.test(period)) return `${year}-H1`;
  return String(year);
}
