import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as OpenCC from 'opencc-js/cn2t';
import { z } from 'zod';
import type { PageOptions } from './playground/index.ts';

/** data/examples.json: what somebody may ask at first. */
export const examplesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  en: z.array(z.string()),
  zh: z.array(z.string()),
});

/** What the playground's page is given of a data folder: questions to begin with, and fonts for Chinese. */
export function pageOptions(folder: string): PageOptions {
  const font = (weight: number) => join(folder, 'fonts', `noto-sans-sc-${weight}.ttf`);
  return { fonts: { regular: font(400), bold: font(700) }, examples: examplesOf(folder) };
}

/** The questions of `examples.json`, by the language of the client. They are a courtesy: without the file there are none. */
function examplesOf(folder: string): NonNullable<PageOptions['examples']> {
  const read = examplesFileSchema.safeParse(jsonOf(join(folder, 'examples.json')));
  if (!read.success) return {};
  const { en, zh } = read.data;
  const traditional = OpenCC.Converter({ from: 'cn', to: 'twp' });
  return { 'en-US': en, 'zh-CN': zh, 'zh-TW': zh.map(traditional) };
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
