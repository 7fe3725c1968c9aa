import { checkCatalogue } from './catalogue.ts';
import { breakdownKey, FactBase, type Observation, type Statement } from './fact-base.ts';
import { Interner } from './interner.ts';
import { error, type Objection } from './objection.ts';
import { RecordReader } from './record-reader.ts';
import { RULES } from './rules/index.ts';
import type { Indicator, Member, Place, Source, SourceFile } from './schema.ts';

export interface NamedSource {
  readonly file: string;
  readonly content: SourceFile;
}

/** The files of data/, parsed and of the right shape, with the names they are to be blamed under. */
export interface Files {
  readonly places: { readonly file: string; readonly list: readonly Place[] };
  readonly members: { readonly file: string; readonly list: readonly Member[] };
  readonly indicators: { readonly file: string; readonly list: readonly Indicator[] };
  readonly sources: Iterable<NamedSource>;
}

export interface Built {
  readonly base: FactBase;
  readonly objections: readonly Objection[];
}

/**
 * Puts the files together into a base and checks what one record says of another: ids, units, places, breakdowns, and
 * the rules across figures (rules/).
 * @returns the base and every objection; a base with objections of severity `error` must not be used.
 */
export function build(files: Files, interner: Interner = new Interner()): Built {
  const out: Objection[] = [];
  checkCatalogue(files, out);
  const reader = new RecordReader(files, interner, out);
  const observations: Observation[] = [];
  const statements: Statement[] = [];
  const sources: Source[] = [];
  const seen = { sources: new Set<string>(), statements: new Set<string>() };
  const alsoIn: { readonly file: string; readonly pointer: string; readonly id: string }[] = [];
  for (const { file, content } of files.sources) {
    const { source } = content;
    if (seen.sources.has(source.id)) out.push(error('duplicate-id', file, '/source/id', { id: source.id }));
    seen.sources.add(source.id);
    sources.push(source);
    if (!`/${file}`.endsWith(`/${source.id}.json`))
      out.push(error('wrong-file-name', file, '/source/id', { id: source.id }));
    content.observations.forEach((record, i) => {
      const observation = reader.read(record, i, file, source);
      if (observation) observations.push(observation);
    });
    content.statements.forEach((s, i) => {
      if (seen.statements.has(s.id)) out.push(error('duplicate-id', file, `/statements/${i}/id`, { id: s.id }));
      seen.statements.add(s.id);
      statements.push({ ...s, source });
      s.alsoIn.forEach((other, n) => {
        alsoIn.push({ file, pointer: `/statements/${i}/alsoIn/${n}/source`, id: other.source });
      });
    });
  }
  for (const { file, pointer, id } of alsoIn)
    if (!seen.sources.has(id)) out.push(error('unknown-id', file, pointer, { id, what: 'source' }));
  const base = new FactBase({
    places: files.places.list,
    members: files.members.list,
    indicators: files.indicators.list,
    sources,
    observations,
    statements,
  });
  for (const rule of RULES) for (const objection of rule(base)) out.push(objection);
  return { base, objections: out };
}

export { breakdownKey };
