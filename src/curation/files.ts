import type { Files, NamedSource } from '../facts/build.ts';
import { error, type Objection } from '../facts/objection.ts';
import type { Indicator, Member, ObservationRecord, Place, Source, StatementRecord } from '../facts/schema.ts';
import {
  asRead,
  type Body,
  cellOf,
  type Documents,
  documentId,
  documentKey,
  type Entity,
  readBody,
} from './document.ts';

/** Files with all their sources at hand, not one at a time. */
export type AllFiles = Omit<Files, 'sources'> & { readonly sources: readonly NamedSource[] };

/** The documents of data files that are of the right shape. */
export function documentsOf(files: AllFiles): Documents {
  const out = new Map<string, Body>();
  const put = (entity: Entity, key: string, body: Body) => {
    // What has a key twice is an error that the build is to name: both are kept.
    let id = documentId({ entity, key });
    while (out.has(id)) id += '#2';
    out.set(id, asRead(body));
  };
  for (const place of files.places.list) put('place', place.id, place);
  for (const member of files.members.list) put('member', member.id, member);
  for (const indicator of files.indicators.list) put('indicator', indicator.id, indicator);
  const homes = new Map(files.indicators.list.map(({ id, place }) => [id, place]));
  for (const { content } of files.sources) {
    const { source, observations, statements } = content;
    put('source', source.id, source);
    for (const record of observations)
      put('observation', `${source.id}/${cellOf(record, homes.get(record.indicator) ?? '')}`, record);
    for (const statement of statements) put('statement', `${source.id}/${statement.id}`, statement);
  }
  return out;
}

export interface FilesOf {
  readonly files: AllFiles;
  /** Documents that cannot stand: of a wrong shape, or of a source that is not on file. */
  readonly objections: readonly Objection[];
  /** The document that an objection's file and pointer point at. */
  documentAt(file: string, pointer: string): string | undefined;
  /** Where a figure's document stands in the files. */
  placeOf(document: string): { readonly source: string; readonly index: number } | undefined;
}

const sourceFile = (id: string): string => `sources/${id}.json`;

interface Page {
  readonly file: string;
  readonly source: Source;
  readonly observations: ObservationRecord[];
  readonly statements: StatementRecord[];
  /** The documents' ids in the order of the observations. */
  readonly ids: string[];
}

/** The data files that hold these documents. */
export function filesOf(documents: Documents): FilesOf {
  const objections: Objection[] = [];
  const places: Place[] = [];
  const members: Member[] = [];
  const indicators: Indicator[] = [];
  const pages = new Map<string, Page>();
  const page = (key: string, id: string): Page | undefined => {
    const source = key.slice(0, key.indexOf('/'));
    const found = pages.get(source);
    if (!found)
      objections.push(error('unknown-id', sourceFile(source), '', { id: source, what: 'source', document: id }));
    return found;
  };
  const read = <E extends Entity>(entity: E, key: string, raw: Body) => {
    const result = readBody(entity, raw);
    if (result.ok) return result.body;
    for (const issue of result.issues)
      objections.push(
        error(
          'shape',
          entity === 'source' ? sourceFile(key) : `${entity}:${key}`,
          `/${issue.path.map(String).join('/')}`,
          {
            problem: issue.message,
          },
        ),
      );
    return undefined;
  };
  const late: (readonly [string, Body])[] = [];
  for (const [id, raw] of documents) {
    const { entity, key } = documentKey(id);
    if (entity === 'observation' || entity === 'statement') {
      late.push([id, raw]);
      continue;
    }
    if (entity === 'place') push(places, read(entity, key, raw));
    else if (entity === 'member') push(members, read(entity, key, raw));
    else if (entity === 'indicator') push(indicators, read(entity, key, raw));
    else if (entity === 'source') {
      const source = read(entity, key, raw);
      if (source) pages.set(key, { file: sourceFile(key), source, observations: [], statements: [], ids: [] });
    }
  }
  for (const [id, raw] of late) {
    const { entity, key } = documentKey(id);
    const of = page(key, id);
    if (!of) continue;
    if (entity === 'statement') push(of.statements, read('statement', key, raw));
    else {
      const record = read('observation', key, raw);
      if (!record) continue;
      of.observations.push(record);
      of.ids.push(id);
    }
  }
  // In the order in which a folder is read, so that a base does not depend on when a source came in.
  const sources = [...pages.values()]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, source, observations, statements }) => ({ file, content: { source, observations, statements } }));
  return {
    files: {
      places: { file: 'places.json', list: places },
      members: { file: 'members.json', list: members },
      indicators: { file: 'indicators.json', list: indicators },
      sources,
    },
    objections,
    documentAt(file, pointer) {
      const index = /^\/observations\/(\d+)/.exec(pointer)?.[1];
      const source = /^sources\/(.+)\.json$/.exec(file)?.[1];
      return index === undefined || source === undefined ? undefined : pages.get(source)?.ids[Number(index)];
    },
    placeOf(document) {
      const { key } = documentKey(document);
      const source = key.slice(0, key.indexOf('/'));
      const index = pages.get(source)?.ids.indexOf(document) ?? -1;
      return index < 0 ? undefined : { source, index };
    },
  };
}

function push<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}
