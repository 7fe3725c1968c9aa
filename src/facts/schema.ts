import { z } from 'zod';
import { HOME } from './home.ts';
import { parsePeriod } from './period.ts';
import { SCALES, type Scale } from './quantity.ts';

/** The shapes of the files under data/. The JSON Schemas that editors use are generated from these. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');
const text = z.string().trim().min(1, 'may not be empty');
const day = z.iso.date('use a date such as 2021-08-27');
const oneOf = z.union([id, z.array(id).min(2)]);
const both = <T extends z.ZodType>(of: T) => z.strictObject({ en: of, zh: of });
const scale = z.enum(Object.keys(SCALES) as [Scale, ...Scale[]]);
const period = text.refine((p) => parsePeriod(p) !== undefined, {
  error: 'is no period: write 2020, 2021-H1, 2020-Q1, 2020-06, 2021-01/2021-10 or asof:2021-08',
});

export const TOPICS = [
  'service-outsourcing',
  'services-trade',
  'digital-services',
  'pilot-tasks',
  'goods-trade',
  'economy',
  'investment',
  'port',
  'aviation',
  'exhibitions',
  'rail',
  'zones',
  'city',
] as const;
export const UNIT_CLASSES = ['money', 'count', 'percent', 'teu', 'tonnes', 'area', 'persons', 'pieces'] as const;
export const MEASURES = ['level', 'growth', 'share', 'share_change', 'gap', 'rank'] as const;
export type Measure = (typeof MEASURES)[number];
export type Topic = (typeof TOPICS)[number];

export const placeSchema = z.strictObject({
  id,
  names: both(text),
  kind: z.enum(['world', 'country', 'province', 'city', 'zone', 'port', 'airport', 'fair', 'park']),
  within: id.optional(),
  /** Concepts (data/vocabulary) that name this place in a question. */
  concepts: z.array(id).min(1),
});

export const memberSchema = z.strictObject({
  id,
  dimension: id,
  names: both(text),
  concepts: z.array(id),
  /** A group overlaps other members, so it is not ranked with them. A running total or a target is no part of the whole that the same figure without it gives. */
  role: z.enum(['part', 'group', 'running-total', 'target']).default('part'),
});

export const indicatorSchema = z.strictObject({
  id,
  names: both(text),
  aliases: both(z.array(text)),
  definition: both(text),
  topic: z.enum(TOPICS),
  unitClass: z.enum(UNIT_CLASSES),
  kind: z.enum(['flow', 'stock', 'ratio', 'rank']),
  decimals: z.int().min(0).max(4),
  /**
   * Between which levels its figures have lain so far, parts included, with room: amounts of one (money in yuan), a flow
   * brought to a year. A figure outside is doubted; when it is right, the range is widened with it.
   */
  usual: z.strictObject({ low: z.number().positive(), high: z.number().positive() }).optional(),
  /** Held once a year: a year stands for its edition, whose figures come out before the year is over. */
  event: z.boolean().default(false),
  /** The place that its figures are about unless an observation says otherwise. */
  place: id.default(HOME),
  /**
   * What a question has to name: all of `needs` (an inner list: one of them is enough); `wants` too, or the reply asks
   * when several indicators fit; and what it may name besides. A concept outside these rules the indicator out.
   */
  concepts: z.strictObject({
    needs: z.array(oneOf).min(1),
    wants: z.array(oneOf).default([]),
    may: z.array(id).default([]),
    /** Concepts that the figures are limited to and that a question may leave out: the reply then says what was taken. */
    tacit: z.array(id).default([]),
  }),
  identities: z
    .strictObject({
      /** Indicators that must add up to this one. */
      sumOf: z.array(id).min(2).optional(),
      /** Members of one dimension that must add up to the whole. */
      parts: z.strictObject({ dimension: id, members: z.array(id).min(2) }).optional(),
      /** This indicator's `share` is a share of that one. */
      shareOf: id.optional(),
      /** A ratio to that one has a meaning of its own (executed over contracted). */
      portionOf: id.optional(),
      /** This indicator is the first of these less the second (a surplus). */
      differenceOf: z.array(id).length(2).optional(),
      /** This indicator is that one divided by the population. */
      perHeadOf: id.optional(),
    })
    .default({}),
  /**
   * `constant`: growth is reported with price changes taken out (GDP), so it neither fits two levels at current prices
   * nor gives the level before.
   */
  growthPrices: z.enum(['current', 'constant']).default('current'),
  /** Figures for periods that end in `from` or later are no longer one series with the earlier ones. */
  breaks: z.array(z.strictObject({ from: z.string().regex(/^\d{4}$/, 'use a year'), why: both(text) })).default([]),
  /** How often new figures come: months between publications. */
  cadence: z.int().positive().optional(),
});

export const sourceSchema = z.strictObject({
  id,
  title: text,
  publisher: text,
  site: text,
  url: z.url({ protocol: /^https?$/, error: 'use a full http(s) address' }),
  published: day.optional(),
  /** The year, where the page carries no date. */
  publishedAbout: z
    .string()
    .regex(/^\d{4}$/, 'use a year')
    .optional(),
  accessed: day.optional(),
  language: z.enum(['en', 'zh']),
  attributedTo: both(text).optional(),
  kind: z.enum(['official', 'press', 'mirror']),
});

const quantity = { value: text, unit: text, scale: scale.default('one') };

export const observationSchema = z.strictObject({
  indicator: id,
  place: id.optional(),
  breakdown: z.record(id, id).optional(),
  period,
  measure: z.enum(MEASURES).default('level'),
  ...quantity,
  /**
   * What it is measured against. Growth: a period (the same a year before, unless told). Gap and rank: a place. Share: a
   * place ("of Fujian's total") or a breakdown (`partner=belt-and-road`); of the whole, unless told.
   */
  against: text.optional(),
  alsoReported: z.array(z.strictObject(quantity)).default([]),
  /** How the page qualifies the number: "nearly 400" is `nearly`. */
  qualifier: z.enum(['about', 'nearly', 'over', 'target']).optional(),
  /** The printed text where it is no number (`4,35.118 billion`); `value` is then what it must have meant. */
  printed: text.optional(),
  /** Why the printed figure cannot be right; such a figure is never given without saying so. */
  disputed: both(text).optional(),
  paragraph: z.int().positive(),
  note: both(text).optional(),
  /** The line of the import file that this came from. */
  line: z.int().positive().optional(),
});

export const statementSchema = z.strictObject({
  id,
  topic: z.enum(TOPICS),
  answers: z.enum(['list', 'definition', 'designation', 'who', 'when', 'origin', 'role']),
  names: both(text),
  text: both(text),
  items: both(z.array(text)).optional(),
  /** Each entry is one way of asking: the concepts that a question must name. */
  asks: z.array(z.array(z.union([id, z.array(id).min(2)])).min(1)).min(1),
  /** Concepts that a question about it may name too. */
  may: z.array(id).default([]),
  /** Words or numbers that a question might claim wrongly, by kind. */
  year: z.int().optional(),
  /** The year that it speaks of: a question about another year is not answered with it. */
  period: z
    .string()
    .regex(/^\d{4}$/, 'use a year')
    .optional(),
  paragraph: z.union([z.int().positive(), z.literal('sidebar')]),
  /** Other sources that say the same. */
  alsoIn: z
    .array(z.strictObject({ source: id, paragraph: z.union([z.int().positive(), z.literal('sidebar')]) }))
    .default([]),
});

export const sourceFileSchema = z.strictObject({
  $schema: z.string().optional(),
  source: sourceSchema,
  observations: z.array(observationSchema).default([]),
  statements: z.array(statementSchema).default([]),
});
const listFile = <T extends z.ZodType>(key: string, of: T) =>
  z.strictObject({ $schema: z.string().optional(), [key]: z.array(of) }) as unknown as z.ZodObject<{
    [k: string]: z.ZodArray<T>;
  }>;
export const placesFileSchema = listFile('places', placeSchema);
export const membersFileSchema = listFile('members', memberSchema);
export const indicatorsFileSchema = listFile('indicators', indicatorSchema);

export type Place = z.infer<typeof placeSchema>;
export type Member = z.infer<typeof memberSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type ObservationRecord = z.infer<typeof observationSchema>;
export type StatementRecord = z.infer<typeof statementSchema>;
export type SourceFile = z.infer<typeof sourceFileSchema>;
