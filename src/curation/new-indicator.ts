import type { FactBase } from '../facts/fact-base.ts';
import { parsePeriod } from '../facts/period.ts';
import type { Measure, Topic } from '../facts/schema.ts';
import { type Indicator, indicatorSchema, UNIT_CLASSES } from '../facts/schema.ts';
import { unitsFor } from '../facts/units.ts';
import type { LineChange } from './proposal.ts';

/** What a person says of an indicator that is not on file. */
export interface NamedIndicator {
  readonly en: string;
  readonly zh: string;
  readonly definition: string;
  readonly topic: Topic;
}

/** What the article's figure tells about it. */
interface Sample {
  readonly unit: string;
  readonly measure: Measure;
  readonly period: string | undefined;
}

/** The indicator and the words by which questions find it, as lines of a proposal. */
export interface NewIndicator {
  readonly id: string;
  readonly lines: readonly LineChange[];
}

/**
 * A new indicator out of its names: an id and a concept of the English one, both names as words for it, the unit of the
 * figure. A count on a date is a stock, anything else a flow.
 * @returns undefined where no id can be made of the name, where an indicator on file goes by it, or no unit class has the unit.
 */
export function newIndicator(base: FactBase, named: NamedIndicator, sample: Sample): NewIndicator | undefined {
  const { en, zh, definition, topic } = named;
  const id = en
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const unitClass = UNIT_CLASSES.find((known) => unitsFor({ unitClass: known }, sample.measure).includes(sample.unit));
  if (id === '' || base.indicators.has(id) || isNameInUse(base, en) || isNameInUse(base, zh) || !unitClass)
    return undefined;
  const isDay = sample.period !== undefined && parsePeriod(sample.period)?.kind === 'asof';
  const record = {
    id,
    names: { en, zh },
    aliases: { en: [], zh: [] },
    definition: { en: definition, zh: definition },
    topic,
    unitClass,
    kind: isDay ? 'stock' : 'flow',
    decimals: unitClass === 'money' ? 2 : 0,
    concepts: { needs: [id], wants: [], may: [], tacit: [] },
  } satisfies Partial<Indicator>;
  if (!indicatorSchema.safeParse(record).success) return undefined;
  const term = (language: 'en' | 'zh', text: string): LineChange => ({
    kind: 'term',
    record: { concept: id, language, term: text },
  });
  return { id, lines: [{ kind: 'indicator', record }, term('en', en.toLowerCase()), term('zh', zh)] };
}

function isNameInUse(base: FactBase, name: string): boolean {
  const wanted = name.trim().toLowerCase();
  for (const { names, aliases } of base.indicators.values())
    if ([names.en, names.zh, ...aliases.en, ...aliases.zh].some((known) => known.toLowerCase() === wanted)) return true;
  return false;
}
