import { readdirSync, readFileSync } from 'node:fs';
import type { Files } from '../../src/facts/build.ts';
import type { Indicator, Member, Place, SourceFile } from '../../src/facts/schema.ts';
import { indicatorsFileSchema, membersFileSchema, placesFileSchema, sourceFileSchema } from '../../src/facts/schema.ts';

export const DATA = new URL('../../data/', import.meta.url).pathname;

const json = (file: string): unknown => JSON.parse(readFileSync(DATA + file, 'utf8'));

export type ReadFiles = Omit<Files, 'sources'> & {
  readonly sources: readonly { readonly file: string; readonly content: SourceFile }[];
};

/** The shipped data as files in memory, for tests that build a base from a changed copy. */
export function shippedFiles(): ReadFiles {
  return {
    places: { file: 'places.json', list: placesFileSchema.parse(json('places.json')).places as Place[] },
    members: { file: 'members.json', list: membersFileSchema.parse(json('members.json')).members as Member[] },
    indicators: {
      file: 'indicators.json',
      list: indicatorsFileSchema.parse(json('indicators.json')).indicators as Indicator[],
    },
    sources: readdirSync(`${DATA}sources`)
      .sort()
      .map((name) => ({ file: `sources/${name}`, content: sourceFileSchema.parse(json(`sources/${name}`)) })),
  };
}
