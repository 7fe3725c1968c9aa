import { z } from 'zod';
import { indicatorsFileSchema, membersFileSchema, placesFileSchema, sourceFileSchema } from '../facts/schema.ts';
import { conceptFileSchema, foreignFileSchema, lookalikeFileSchema, pinyinFileSchema } from '../facts/vocabulary.ts';
import { examplesFileSchema } from '../page-options.ts';

const FILES: Readonly<Record<string, z.ZodType>> = {
  source: sourceFileSchema,
  places: placesFileSchema,
  members: membersFileSchema,
  indicators: indicatorsFileSchema,
  concepts: conceptFileSchema,
  'places-foreign': foreignFileSchema,
  pinyin: pinyinFileSchema,
  lookalikes: lookalikeFileSchema,
  examples: examplesFileSchema,
};

/** The text of every file in data/schemas, by its name: what an editor may write, defaults left out. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const entries = Object.entries(FILES).map(([name, schema]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
    const title = { $schema, $id: `${name}.schema.json`, ...rest };
    return [`${name}.schema.json`, `${JSON.stringify(title, undefined, 2)}\n`] as const;
  });
  return Object.fromEntries(entries);
}
