import type { Scale } from '../../facts/quantity.ts';
import type { Word } from '../../question/words.ts';
import { type NumberAt, numberAt } from './number-at.ts';
import type { UnitId, UnitWords } from './unit-words.ts';

/** A number in a text with its scale and unit; years, dates, durations and names with digits are none. */
export interface FigureMention {
  readonly kind: 'figure';
  /** Word indices, the unit included, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** As printed, without separators; digits for numerals in words. */
  readonly digits: string;
  readonly power: number;
  readonly scale: Scale | undefined;
  readonly unit: UnitId | undefined;
  readonly ordinal: boolean;
  /** 340多亿元, 500余家, 100+: a bound that stands inside the figure. */
  readonly over: boolean;
  /** One end of "30 to 35 percent". */
  readonly ranged: boolean;
  /** `-` or `+` typed right before it. */
  readonly sign: '' | '-' | '+';
  /** In words: "forty-one", 三成. */
  readonly spelled: boolean;
  /** A fraction: "two fifths". */
  readonly rough: boolean;
  /** Word indices of the unit's own words, for what they name besides. */
  readonly unitFrom: number;
  /** What its counter may count, where that is not anything: 架次. */
  readonly counts?: ReadonlySet<string>;
}

const MORE = new Set(['多', '余', '来', '几', '+']);
const RANGE = /^(?:to|至|到)$/;

/** Finds every figure; `text` is the paragraph that the words' offsets point into. */
export function findFigures(words: readonly Word[], text: string, units: UnitWords): FigureMention[] {
  const out: FigureMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const found = figureAt(words, i, text, units);
    if (!found) continue;
    out.push(found);
    i = found.to - 1;
  }
  return out.map((f, i) => (isRange(f, out[i + 1], words) || isRange(out[i - 1], f, words) ? ranged(f, out, i) : f));
}

function isRange(a: FigureMention | undefined, b: FigureMention | undefined, words: readonly Word[]): boolean {
  if (!a || !b) return false;
  const [open, close] = [words[a.from - 1]?.text ?? '', words[b.from]];
  const gap = b.from - a.to;
  // "In 2015 to RMB 118,015": a year is no end of a range, and neither is a number with a currency sign before it.
  if (close?.kind !== 'number' || (/^(?:19|20)\d\d$/.test(a.digits) && a.unit === undefined)) return false;
  const bare = a.unit === undefined || a.unit === b.unit;
  if (gap === 0) return bare && /^[-~]$/.test(close?.joint ?? '') && !close?.broken;
  if (gap !== 1) return false;
  const link = words[a.to]?.text ?? '';
  return (RANGE.test(link) && a.unit === undefined && open !== 'from') || (link === 'and' && open === 'between');
}

/** The low end of a range takes the unit and scale of the high end. */
function ranged(f: FigureMention, all: readonly FigureMention[], i: number): FigureMention {
  const next = all[i + 1];
  if (f.unit !== undefined || !next) return { ...f, ranged: true };
  return { ...f, ranged: true, unit: next.unit, scale: f.scale ?? next.scale, power: f.power || next.power };
}

function figureAt(words: readonly Word[], i: number, text: string, units: UnitWords): FigureMention | undefined {
  const number = numberAt(words, i);
  if (!number) return undefined;
  if (isTorn(words, number, text)) return torn(words, number);
  const { digits, ordinal, spelled } = number;
  let at = number.to;
  let over = false;
  const more = () => {
    if (MORE.has(words[at]?.text ?? '') && !words[at]?.broken && units.units.after(words, at) === undefined) {
      over = true;
      at += 1;
    }
  };
  let power = 0;
  let scale: Scale | undefined;
  if (!ordinal && !number.percent) {
    more();
    const first = units.scales.after(words, at);
    if (first && !words[at]?.broken && isScale(words, at, first.to)) {
      power = first.means.power;
      scale = first.means.scale;
      at = first.to;
      const second = units.scales.after(words, at);
      if (second && !words[at]?.broken) {
        power += second.means.power;
        scale = undefined;
        at = second.to;
      }
    }
    more();
  }
  const unitFrom = at;
  const behind = words[at]?.broken || ordinal ? undefined : units.units.after(words, at);
  // "2021 $430.73bn": a sign or abbreviation with a number right behind it belongs to that number.
  const after = behind && words[behind.to]?.kind === 'number' && isPrefix(words, at, behind.to) ? undefined : behind;
  let unit: UnitId | undefined = number.percent ? 'percent' : after?.means;
  let from = number.from;
  if (after) at = after.to;
  // 第三季度29.7亿元: 度 is no unit of the number behind it, only a currency is.
  const before = unit === undefined || unit === 'USD' || unit === 'CNY' ? units.signs.before(words, from) : undefined;
  if (before && !words[from]?.broken) {
    unit ??= before.means;
    from = before.from;
  }
  // "61 tasks" and 61个 are the same count; 3个百分点 is read by its longest unit.
  if (ordinal) unit = 'rank';
  if (unit === undefined && spelled && power === 0 && !isCount(words, number)) return undefined;
  // 占GDP58.4%: a rate or an amount is no name.
  if (isName(words, number, text) && unit !== 'CNY' && unit !== 'USD' && !(unit === 'percent' && digits.includes('.')))
    return undefined;
  if (unit === 'duration' && power === 0) return undefined;
  const counter = words.slice(unitFrom, at).map((w) => w.text);
  const counts = units.countedBy(counter.join(''));
  const plus = words[at];
  if (plus?.text === '+' && !plus.gap && !plus.broken) over = true;
  return {
    kind: 'figure',
    from,
    to: at,
    digits,
    power,
    scale,
    unit,
    ordinal,
    over,
    ranged: false,
    sign: signBefore(text, words[from]?.start ?? 0),
    spelled,
    rough: number.rough ?? false,
    unitFrom,
    ...(counts ? { counts } : {}),
  };
}

/** "4,569,9": digits behind a comma that no way of writing numbers puts there. Which number is meant nobody knows. */
function isTorn(words: readonly Word[], { from, to, spelled }: NumberAt, text: string): boolean {
  const [last, next] = [words[to - 1], words[to]];
  if (spelled || next?.kind !== 'number' || !last || to - from !== 1) return false;
  return next.start === last.end + 1 && text[last.end] === ',' && /,/.test(text.slice(last.start, last.end));
}

function torn(words: readonly Word[], { from, to, digits }: NumberAt): FigureMention {
  const common = { kind: 'figure', power: 0, scale: undefined, unit: undefined, sign: '' } as const;
  const flags = { ordinal: false, over: false, ranged: false, spelled: false, rough: true } as const;
  // With it goes what stands behind it: "4,569,9 billion yuan" is no 9 billion.
  return { ...common, ...flags, from, to: Math.min(to + 1, words.length), digits, unitFrom: to + 1 };
}

/** A currency's sign or code, with a blank before it and nothing that parts it from the number behind. */
function isPrefix(words: readonly Word[], at: number, to: number): boolean {
  const text = words
    .slice(at, to)
    .map((w) => w.text)
    .join('');
  return /^(?:us|hk|nt)?[$¥€£]$|^(?:rmb|cny|usd)$/.test(text) && words[to]?.broken !== true;
}

/** `k`, `m` and `b` are scales only when written onto the number or before a unit. */
function isScale(words: readonly Word[], at: number, to: number): boolean {
  const word = words[at];
  return !word || to - at > 1 || word.text.length > 1 || word.kind === 'han' || !word.gap;
}

/** "Sixteen companies": from ten on a number in English words is a statistic; "the top ten", "the last twelve" are none. */
function isCount(words: readonly Word[], { from, to, digits }: NumberAt): boolean {
  const [first, before, next] = [words[from], words[from - 1], words[to]];
  if (first?.kind !== 'word' || Number(digits) < 10 || next === undefined || next.broken || next.kind !== 'word')
    return false;
  return !PICKED.test(before?.text ?? '');
}

const PICKED = /^(?:top|first|last|past|next|other|another|every|each|final|opening|biggest|largest|leading|previous)$/;

/** A number written onto letters or behind their hyphen is part of a name: A320, G20, COVID-19, 5G; so is a list's own number. */
function isName(words: readonly Word[], { from, to }: NumberAt, text: string): boolean {
  const [first, before, next] = [words[from], words[from - 1], words[to]];
  if (!first) return false;
  const glued = before !== undefined && before.end === first.start && before.kind === 'word';
  const hyphened = first.joint === '-' && before?.kind === 'word' && first.start - before.end === 1;
  const lettered =
    next !== undefined && next.start === words[to - 1]?.end && next.kind === 'word' && next.text.length < 3;
  const clock = first.joint === ':' && before?.kind === 'number' && !first.gap;
  const opens = text.slice(0, first.start).trimStart() === '' || /\n\s*[(（]?$/.test(text.slice(0, first.start));
  const numbered = opens && /^\d{1,2}\s*[.、)）]\s*(?!\d)/.test(text.slice(first.start, first.start + 6));
  const titled = !/[^\d]/.test(text.slice(first.start, words[to - 1]?.end)) && TITLE.test(text.slice(0, first.start));
  const unitLike = lettered && /^(?:k|m|b|bn|mn|tn|pp|pc)$/.test(next.text);
  return glued || hyphened || (lettered && !unitLike) || clock || numbered || titled;
}

/** "Slide 4", 表3: the number of a page or picture. */
const TITLE =
  /(?:^|[^\p{L}])(?:slide|table|chart|fig(?:ure)?\.?|page|panel|annex|appendix|chapter|step|part) ?$|(?:幻灯片|图表|附件|附表|[图表页])\s?$/iu;

function signBefore(text: string, start: number): FigureMention['sign'] {
  const m = /(?:^|[^\p{L}\p{N}\s)）%])?(?:^|\s|[(（:：,，、;；/\u4e00-\u9fff])([-−–+]|\+ )$/u.exec(
    text.slice(Math.max(0, start - 4), start),
  );
  return m?.[1] === undefined ? '' : m[1].startsWith('+') ? '+' : '-';
}
