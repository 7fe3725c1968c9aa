import type { Scale } from '../../facts/quantity.ts';
import { SCALES } from '../../facts/quantity.ts';
import type { Measure, ObservationRecord } from '../../facts/schema.ts';
import type { Concept, Vocabulary } from '../../facts/vocabulary.ts';
import { numberTyped, rankTyped } from './number.ts';
import { compact, phrasesOf, TypedPhrases } from './phrases.ts';

type Qualifier = Exclude<NonNullable<ObservationRecord['qualifier']>, 'target'>;

/** A figure as somebody typed it into a form, all of it read. */
export interface TypedAmount {
  readonly value: string;
  readonly unit: string;
  readonly scale: Scale;
  readonly qualifier?: Qualifier;
}

const UNITS = ['CNY', 'USD', 'percent', 'percentage-point', 'TEU', 'tonne', 'square-metre', 'person', 'piece', 'count'];
/** Every id is the vocabulary's name of a scale that a record can have. */
const SCALE_NAMES = (Object.keys(SCALES) as Scale[]).filter((scale) => scale !== 'one');

/** `under` is read so that it can be refused: no record says "less than". */
type Bound = Qualifier | 'under';
const BOUNDS = { nearly: 'nearly', under: 'under', over: 'over', about: 'about' } as const;
/** Where these stand behind the number, they bound it; before it they may mean something else (高, 多). */
const BEHIND: readonly (readonly [string, Bound])[] = [
  ...['以上', '开外', '有余', '多', '余', 'plus', '+', 'or more', 'and more'].map((word) => [word, 'over'] as const),
  ...['左右', '上下', 'or so', 'or thereabouts', 'thereabouts', 'give or take'].map((word) => [word, 'about'] as const),
  ...['以下', '以内', '不到', 'or less', 'at most'].map((word) => [word, 'under'] as const),
];

/** One way to read a text up to a point. */
interface Way {
  readonly rest: string;
  readonly bounds: readonly Bound[];
  readonly signs: readonly number[];
  readonly units: readonly string[];
  readonly value?: string;
  readonly scale?: Scale;
}

const known = new WeakMap<readonly Concept[], TypedAmounts>();

/** The reader for a vocabulary; made once for its words. */
export function typedAmounts({ prose = [] }: Pick<Vocabulary, 'prose'>): TypedAmounts {
  const made = known.get(prose) ?? new TypedAmounts(prose);
  known.set(prose, made);
  return made;
}

/** Reads figures that are typed by themselves. Unlike an article's, they are read from end to end or not at all. */
export class TypedAmounts {
  readonly #bounds: TypedPhrases<Bound>;
  readonly #behind = new TypedPhrases<Bound>(BEHIND);
  readonly #directions: TypedPhrases<number>;
  readonly #units: TypedPhrases<string>;
  readonly #scales: TypedPhrases<Scale>;

  constructor(prose: readonly Concept[]) {
    const ids = (list: readonly string[]) => Object.fromEntries(list.map((id) => [id.toLowerCase(), id]));
    const of = (role: string) => prose.filter((concept) => concept.role === role);
    this.#bounds = new TypedPhrases(phrasesOf(of('prose'), BOUNDS));
    this.#directions = new TypedPhrases([
      ...phrasesOf(of('measure'), { down: -1, up: 1 }),
      ...([
        ['-', -1],
        ['+', 1],
      ] as const),
    ]);
    const scales = Object.fromEntries(SCALE_NAMES.map((scale) => [scale, scale]));
    this.#scales = new TypedPhrases([
      ...SCALE_NAMES.map((scale) => [scale, scale] as const),
      ...phrasesOf(of('scale-word'), scales),
    ]);
    this.#units = new TypedPhrases([
      ...UNITS.map((unit) => [unit, unit] as const),
      ...phrasesOf(of('unit-word'), ids(UNITS)),
    ]);
  }

  /**
   * A figure with its unit as articles print it ("about 34.32 billion yuan", 近400亿元, 5.9%, 第7位) or as the data has it
   * ("34.32 billion CNY").
   * @returns undefined where any part of the text is left over, or it can be read in two ways.
   */
  read(text: string, measure?: Measure): TypedAmount | undefined {
    // "1 5" is no fifteen.
    if (/\d\s+\d/.test(text)) return undefined;
    const typed = compact(text);
    const rank = rankTyped(typed, measure === 'rank');
    if (rank !== undefined) return { value: rank, unit: 'rank', scale: 'one' };
    const read = new Map<string, TypedAmount>();
    for (const way of this.#ways(typed)) {
      const amount = amountOf(way);
      if (amount) read.set(JSON.stringify(amount), amount);
    }
    return read.size === 1 ? read.values().next().value : undefined;
  }

  /** Bound, sign, currency in any order; then the number, its scale and its unit; then what bounds it from behind. */
  *#ways(text: string): Generator<Way> {
    for (const way of this.#before({ rest: text, bounds: [], signs: [], units: [] }))
      for (const numbered of this.#number(way))
        for (const scaled of this.#scale(numbered))
          for (const unit of this.#unit(scaled)) for (const last of this.#after(unit)) if (last.rest === '') yield last;
  }

  *#before(way: Way): Generator<Way> {
    yield way;
    if (way.bounds.length === 0)
      for (const { means, rest } of this.#bounds.begin(way.rest))
        yield* this.#before({ ...way, rest, bounds: [means] });
    if (way.signs.length === 0)
      for (const { means, rest } of this.#directions.begin(way.rest))
        yield* this.#before({ ...way, rest, signs: [means] });
    if (way.units.length === 0)
      for (const { means, rest } of this.#units.begin(way.rest))
        if (means === 'CNY' || means === 'USD') yield* this.#before({ ...way, rest, units: [means] });
  }

  *#number(way: Way): Generator<Way> {
    const isPercent = way.rest.startsWith('百分之');
    const found = numberTyped(isPercent ? way.rest.slice('百分之'.length) : way.rest);
    if (!found) return;
    const units = isPercent ? [...way.units, 'percent'] : way.units;
    yield* this.#after({ ...way, rest: found.rest, value: found.digits, units });
  }

  *#scale(way: Way): Generator<Way> {
    yield way;
    for (const { means, rest } of this.#scales.begin(way.rest)) yield* this.#after({ ...way, rest, scale: means });
  }

  *#unit(way: Way): Generator<Way> {
    yield way;
    for (const { means, rest } of this.#units.begin(way.rest)) yield { ...way, rest, units: [...way.units, means] };
  }

  *#after(way: Way): Generator<Way> {
    yield way;
    if (way.bounds.length === 0)
      for (const { means, rest } of this.#behind.begin(way.rest)) yield { ...way, rest, bounds: [means] };
  }
}

function amountOf({ bounds, signs, units, value = '', scale = 'one' }: Way): TypedAmount | undefined {
  const [bound] = bounds;
  // "¥34 billion yuan" says one thing twice; "¥34 billion dollars" says two.
  const [unit = 'count', other = unit] = units;
  if (bound === 'under' || unit !== other) return undefined;
  const signed = signs[0] === -1 ? `-${value}` : value;
  return { value: signed, unit, scale, ...(bound ? { qualifier: bound } : {}) };
}
