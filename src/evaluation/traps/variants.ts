import type { FactBase, Observation } from '../../facts/fact-base.ts';
import type { ForeignPlace } from '../../facts/vocabulary.ts';
import { pick, sample } from '../random.ts';
import { type Cell, cellOf } from './cell.ts';
import type { Asked } from './oracle.ts';
import { otherStretches, otherYears } from './other-periods.ts';
import { type Pieces, piecesOf, type TrapLanguage } from './phrases.ts';
import { CURRENCIES, FOREIGN_SUBJECTS, SWAPS, UNITS } from './swaps.ts';

/** An answerable question with one slot changed: what is then asked, and the pieces to ask it with. */
export interface Variant {
  readonly slot: string;
  readonly asked: Asked;
  readonly measure: Cell['measure'];
  readonly pieces: Pieces;
}

interface Setting {
  readonly base: FactBase;
  readonly foreign: readonly ForeignPlace[];
  readonly language: TrapLanguage;
  readonly random: () => number;
}

/** How many variants of one slot are made from one fact. */
const EACH = 2;

/** Every way in which a question about this observation is turned into one about something else. */
export function variantsOf(o: Observation, setting: Setting): Variant[] {
  const cell = cellOf(o);
  const { base, language, random } = setting;
  const own = piecesOf(base, cell, language);
  const toCell =
    (slot: string) =>
    (other: Cell): Variant => ({
      slot,
      asked: { cell: other, loose: other.measure === 'level' },
      measure: other.measure,
      pieces: piecesOf(base, other, language),
    });
  const toNothing = (slot: string, change: Partial<Pieces>): Variant => ({
    slot,
    asked: { cell: undefined },
    measure: cell.measure,
    pieces: { ...own, ...change },
  });
  const some = <T>(list: readonly T[]): T[] => sample(list, EACH, random);
  return [
    ...some(setting.foreign).map((f) => toNothing('place', { place: pick(f[language], random) ?? '' })),
    ...some(otherPlaces(cell)).map(toCell('place')),
    ...swapped(cell).map(({ slot, other }) => toCell(slot)(other)),
    ...some(sameTopic(base, cell)).map(toCell('indicator')),
    ...some(otherMembers(base, cell)).map(toCell('breakdown')),
    ...some(otherYears(cell.period)).map((period) => toCell('year')({ ...cell, period })),
    ...some(otherStretches(cell.period)).map((period) => toCell('half against year')({ ...cell, period })),
    ...some(otherMeasures(cell)).map(toCell('measure')),
    ...(o.measure !== 'level' && isMoney(o)
      ? [inCurrency('measure', { ...cell, measure: 'level', against: undefined }, 'CNY', setting)]
      : []),
    ...some(otherReferences(cell)).map(toCell('measured against')),
    ...foreignSubjects(cell, language, random).map(({ slot, subject }) => toNothing(slot, { subject })),
    ...units(o, cell, own, setting),
  ];
}

function otherPlaces(cell: Cell): Cell[] {
  if (cell.against !== undefined) return [];
  return ['fujian', 'china', 'ftz-xiamen', 'software-park']
    .filter((place) => place !== cell.place)
    .map((place) => ({ ...cell, place }));
}

function swapped(cell: Cell): { readonly slot: string; readonly other: Cell }[] {
  return SWAPS.filter(({ indicators }) => indicators.includes(cell.indicator)).flatMap(({ slot, indicators }) =>
    indicators
      .filter((indicator) => indicator !== cell.indicator)
      .map((indicator) => ({ slot, other: { ...cell, indicator } })),
  );
}

function sameTopic(base: FactBase, cell: Cell): Cell[] {
  const topic = base.indicators.get(cell.indicator)?.topic;
  return [...base.indicators.values()]
    .filter(
      (i) => i.topic === topic && i.id !== cell.indicator && i.place === base.indicators.get(cell.indicator)?.place,
    )
    .map((i) => ({ ...cell, indicator: i.id }));
}

/** Another member of the same dimension, and the whole in place of the part. */
function otherMembers(base: FactBase, cell: Cell): Cell[] {
  return Object.entries(cell.breakdown).flatMap(([dimension, own]) => {
    const { [dimension]: _, ...rest } = cell.breakdown;
    const others = [...base.members.values()].filter((m) => m.dimension === dimension && m.id !== own);
    return [
      { ...cell, breakdown: rest },
      ...others.map((m) => ({ ...cell, breakdown: { ...rest, [dimension]: m.id } })),
    ];
  });
}

function otherMeasures(cell: Cell): Cell[] {
  const to = (measure: Cell['measure'], against?: string): Cell => ({ ...cell, measure, against });
  const all = [to('level'), to('growth'), to('share', 'fujian'), to('share', 'china'), to('gap', 'china')];
  return [...all, to('rank', 'china'), to('rank', 'world'), to('share_change')].filter(
    (c) => c.measure !== cell.measure,
  );
}

function otherReferences(cell: Cell): Cell[] {
  if (cell.against === undefined) return [];
  return ['china', 'fujian', 'world'].filter((a) => a !== cell.against).map((against) => ({ ...cell, against }));
}

function foreignSubjects(cell: Cell, language: TrapLanguage, random: () => number) {
  if (cell.measure !== 'level' && cell.measure !== 'growth') return [];
  return FOREIGN_SUBJECTS.filter(({ indicators }) => indicators.includes(cell.indicator)).flatMap((f) => {
    const subject = pick(f[language], random);
    return subject === undefined ? [] : [{ slot: f.slot, subject }];
  });
}

const isMoney = (o: Observation): boolean => o.indicator.unitClass === 'money';

/** An amount asked for in a currency, so that no other measure of the same thing can be meant. */
function inCurrency(slot: string, cell: Cell, currency: 'CNY' | 'USD', { base, language }: Setting): Variant {
  const pieces = { ...piecesOf(base, cell, language), unit: CURRENCIES[language][currency] };
  return { slot, asked: { cell, currency }, measure: 'level', pieces };
}

/** A currency that some source prints, and one that none does. */
function units(o: Observation, cell: Cell, own: Pieces, setting: Setting): Variant[] {
  if (o.measure !== 'level' || !isMoney(o)) return [];
  const printed = (['CNY', 'USD'] as const).map((c) => inCurrency('currency', cell, c, setting));
  const unit = pick(UNITS[setting.language], setting.random) ?? '';
  return [...printed, { slot: 'currency', asked: { cell: undefined }, measure: 'level', pieces: { ...own, unit } }];
}
