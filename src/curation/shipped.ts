import { createHash } from 'node:crypto';
import type { Indicator, Member, Place, SourceFile } from '../facts/schema.ts';
import type { AllFiles } from './files.ts';

/** A file of data/ as it was shipped; no text: it was taken out. */
export interface ShippedFile {
  readonly file: string;
  readonly body: string | null;
}

const LISTS = ['places', 'members', 'indicators'] as const;

/** The content of the data files as texts, by which versions are told apart and from which they are rebuilt. */
export function shippedFiles(files: AllFiles): ShippedFile[] {
  const lists = LISTS.map((name) => ({ file: `${name}.json`, body: JSON.stringify(files[name].list) }));
  return [...lists, ...files.sources.map(({ file, content }) => ({ file, body: JSON.stringify(content) }))];
}

/** The data files out of their texts. */
export function filesOfShipped(shipped: readonly ShippedFile[]): AllFiles {
  const json = (wanted: string) => JSON.parse(shipped.find(({ file }) => file === wanted)?.body ?? '[]');
  const sources = shipped
    .filter(({ file, body }) => body !== null && file.startsWith('sources/'))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, body }) => ({ file, content: JSON.parse(body ?? '{}') as SourceFile }));
  return {
    places: { file: 'places.json', list: json('places.json') as Place[] },
    members: { file: 'members.json', list: json('members.json') as Member[] },
    indicators: { file: 'indicators.json', list: json('indicators.json') as Indicator[] },
    sources,
  };
}

/** The same for the same content of all files. */
export function fingerprint(shipped: readonly ShippedFile[]): string {
  const hash = createHash('sha256');
  for (const { file, body } of shipped) hash.update(`${file}\n${body ?? ''}\n`);
  return hash.digest('hex');
}
