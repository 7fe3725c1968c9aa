import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/cli/json-schemas.ts';
import { DATA } from '../facts/shipped.ts';

const read = (file: string): string => readFileSync(join(DATA, file), 'utf8');
const jsonFiles = (folder: string): string[] =>
  readdirSync(join(DATA, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => posix.join(folder, name));

describe('JSON Schemas', () => {
  it.each(Object.entries(jsonSchemas()))('%s is up to date (npm run schemas)', (name, content) => {
    expect(read(`schemas/${name}`)).toBe(content);
  });

  it('are all that is in the folder', () => {
    expect(readdirSync(join(DATA, 'schemas')).sort()).toEqual(Object.keys(jsonSchemas()).sort());
  });

  it('are named by every data file', () => {
    for (const file of [...jsonFiles('.'), ...jsonFiles('sources'), ...jsonFiles('vocabulary')]) {
      const { $schema } = JSON.parse(read(file)) as { $schema?: string };
      const named = posix.join(posix.dirname(file), $schema ?? '?');
      expect(
        Object.keys(jsonSchemas()).map((n) => `schemas/${n}`),
        file,
      ).toContain(named);
    }
  });
});
