import { z } from 'zod';

/** The words of data/vocabulary, as data. What the roles mean stands in data/vocabulary/README.md. */
export const ROLES = [
  'subject',
  'topic',
  'place',
  'measure',
  'operation',
  'unit',
  'attribute',
  'opinion',
  'forecast',
  'filler',
  'negator',
  'deixis',
  'connector',
  'prose',
  'unit-word',
  'scale-word',
  'counter',
] as const;
export type Role = (typeof ROLES)[number];

const words = z.array(z.string().trim().min(1));

export const conceptSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  role: z.enum(ROLES),
  en: words.default([]),
  zh: words.default([]),
});

export const conceptFileSchema = z.object({
  /** A term under two concepts of this file means both at once; else it means the one or the other. */
  joint: z.boolean().default(false),
  concepts: z.array(conceptSchema),
});

export const foreignFileSchema = z.object({
  places: z.array(
    z.object({
      id: z.string(),
      en: words,
      zh: words,
      adj: words.optional(),
      ambiguousEn: words.optional(),
    }),
  ),
});

export const pinyinFileSchema = z.object({ syllables: z.record(z.string(), z.string()) });
export const lookalikeFileSchema = z.object({ pairs: z.array(z.string()) });

export type Concept = z.infer<typeof conceptSchema> & { readonly joint?: boolean };
export type ForeignPlace = z.infer<typeof foreignFileSchema>['places'][number];

/** All vocabulary, read and checked; the lexicon is built from it. */
export interface Vocabulary {
  readonly concepts: readonly Concept[];
  /** Words that only articles and statements use (vocabulary/prose); questions are never read with them. */
  readonly prose?: readonly Concept[];
  readonly foreign: readonly ForeignPlace[];
  /** Common English words: a word in here is no typing error. */
  readonly english: ReadonlySet<string>;
  /** Syllable without tone → the characters read so. */
  readonly pinyin: Readonly<Record<string, string>>;
  /** Groups of characters that look alike. */
  readonly lookalikes: readonly string[];
}
