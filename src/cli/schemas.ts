import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './engine.ts';
import { jsonSchemas } from './json-schemas.ts';
import { sentences } from './sentences.ts';
import type { CommandLine } from './terminal.ts';

/** `schemas`: writes the JSON Schemas that editors check the data files with. */
export const schemas: CommandLine = async (_, terminal) => {
  const folder = dataFolder(terminal);
  if (folder === undefined) return 1;
  mkdirSync(join(folder, 'schemas'), { recursive: true });
  for (const [name, content] of Object.entries(jsonSchemas())) {
    writeFileSync(join(folder, 'schemas', name), content);
    terminal.out(sentences.wrote(`schemas/${name}`));
  }
  return 0;
};
