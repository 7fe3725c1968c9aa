import { breakdownKey, FactBase, type Observation, observationId, type Statement, seriesKey } from './fact-base.ts';
import { error, type Objection } from './objection.ts';
import { parsePeriod } from './period.ts';
import { isNumber } from './quantity.ts';
import type { Indicator, Member, ObservationRecord, Place, SourceFile } from './schema.ts';
import { unitsFor } from './units.ts';

/** The files of data/, parsed and of the right shape, with the names they are to be blamed under. */
export interface Files {
  readonly places: { readonly file: string; readonly list: readonly Place[] };
  readonly members: { readonly file: string; readonly list: readonly Member[] };
  readonly indicators: { readonly file: string; readonly list: readonly Indicator[] };
  readonly sources: readonly { readonly file: string; readonly content: SourceFile }[];
}

export interface Built {
  readonly base: FactBase;
  readonly objections: readonly Objection[];
}

function checkIds(file: string, list: readonly { readonly id: string }[], out: Objection[]): Set<string> {
  const seen = new Set<string>();
  list.forEach(({ id }, i) => {
    if (seen.has(id)) out.push(error('duplicate-id', file, `/${i}/id`, { id }));
    seen.add(id);
  });
  return seen;
}

/**
 * Puts the files together into a base and checks what one record says of another: ids, units, places, breakdowns.
 * @returns the base and every objection; a base with objections of severity `error` must not be used.
 */
export function build(files: Files): Built {
  const out: Objection[] = [];
  const places = checkIds(files.places.file, files.places.list, out);
  const members = new Map(files.members.list.map((m) => [m.id, m]));
  checkIds(files.members.file, files.members.list, out);
  checkIds(files.indicators.file, files.indicators.list, out);
  const indicators = new Map(files.indicators.list.map((i) => [i.id, i]));
  const unknown = (file: string, pointer: string, id: string, what: string) =>
    out.push(error('unknown-id', file, pointer, { id, what }));

  files.indicators.list.forEach((indicator, i) => {
    const at = (p: string) => `/indicators/${i}/${p}`;
    const { sumOf = [], shareOf, portionOf, parts } = indicator.identities;
    if (!places.has(indicator.place)) unknown(files.indicators.file, at('place'), indicator.place, 'place');
    for (const other of [...sumOf, shareOf, portionOf])
      if (other && !indicators.has(other)) unknown(files.indicators.file, at('identities'), other, 'indicator');
    for (const m of parts?.members ?? [])
      if (!members.has(m)) unknown(files.indicators.file, at('identities/parts'), m, 'member');
  });

  const observations: Observation[] = [];
  const statements: Statement[] = [];
  const sourceIds = new Set<string>();
  const cells = new Map<string, string>();
  for (const { file, content } of files.sources) {
    const { source } = content;
    if (sourceIds.has(source.id)) out.push(error('duplicate-id', file, '/source/id', { id: source.id }));
    sourceIds.add(source.id);
    if (!file.endsWith(`${source.id}.json`)) out.push(error('wrong-file-name', file, '/source/id', { id: source.id }));
    content.observations.forEach((record, i) => {
      const at = (p: string) => `/observations/${i}/${p}`;
      const indicator = indicators.get(record.indicator);
      if (!indicator) return unknown(file, at('indicator'), record.indicator, 'indicator');
      if (record.place && !places.has(record.place)) return unknown(file, at('place'), record.place, 'place');
      for (const [dimension, member] of Object.entries(record.breakdown ?? {}))
        if (members.get(member)?.dimension !== dimension)
          return unknown(file, at(`breakdown/${dimension}`), member, 'member');
      const allowed = unitsFor(indicator, record.measure);
      if (!allowed.includes(record.unit))
        return void out.push(error('unit', file, at('unit'), { unit: record.unit, allowed: allowed.join(', ') }));
      if (!isNumber(record.value))
        return void out.push(error('not-a-number', file, at('value'), { value: record.value }));
      const observation = toObservation(record, indicator, source);
      if (!observation) return;
      const cell = `${source.id}|${seriesKey({ ...observation, indicator: indicator.id })}|${observation.period.id}`;
      if (cells.has(cell)) out.push(error('duplicate-cell', file, at(''), { id: observation.id }));
      cells.set(cell, file);
      observations.push(observation);
    });
    content.statements.forEach((s) => {
      statements.push({ ...s, source });
    });
  }
  checkIds('statements', statements, out);
  const base = new FactBase({
    places: files.places.list,
    members: files.members.list,
    indicators: files.indicators.list,
    sources: files.sources.map((s) => s.content.source),
    observations: distinguish(observations),
    statements,
  });
  return { base, objections: out };
}

function toObservation(
  record: ObservationRecord,
  indicator: Indicator,
  source: SourceFile['source'],
): Observation | undefined {
  const period = parsePeriod(record.period);
  if (!period) return undefined;
  const place = record.place ?? indicator.place;
  const breakdown = record.breakdown ?? {};
  const key = { indicator: indicator.id, place, breakdown, measure: record.measure, period };
  return {
    id: observationId(key, indicator.place),
    indicator,
    place,
    breakdown,
    period,
    measure: record.measure,
    quantity: { printed: record.value, unit: record.unit, scale: record.scale },
    alsoReported: record.alsoReported.map((q) => ({ printed: q.value, unit: q.unit, scale: q.scale })),
    against: record.against,
    qualifier: record.qualifier,
    disputed: record.disputed,
    note: record.note,
    printed: record.printed,
    line: record.line,
    source,
    paragraph: record.paragraph,
  };
}

/** Two sources may state one cell: the earlier publication keeps the plain id, the later ones carry their source's. */
function distinguish(observations: readonly Observation[]): Observation[] {
  const order = (o: Observation) => `${o.source.published ?? '9999'} ${o.source.id}`;
  const seen = new Set<string>();
  return [...observations]
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((o) => {
      const id = seen.has(o.id) ? `${o.id}~${o.source.id}` : o.id;
      seen.add(id);
      return id === o.id ? o : { ...o, id };
    });
}

export { breakdownKey };
