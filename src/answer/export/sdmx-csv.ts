import type { FactBase, Observation } from '../../facts/fact-base.ts';
import type { Period } from '../../facts/period.ts';
import { table } from './csv.ts';
import { durationOf } from './duration.ts';
import { rowOf } from './row.ts';

/** The artefact that the rows belong to, as SDMX names one: agency, id, version. */
const STRUCTURE = ['dataflow', 'EGRET:XIAMEN_TRADE(1.0)', 'I'] as const;
const TOTAL = '_T';
const NOT_APPLICABLE = '_Z';

/** Frequencies of the code list CL_FREQ; `_O` for stretches that have none. */
const FREQUENCY: Readonly<Record<Period['kind'], string>> = {
  year: 'A',
  half: 'S',
  quarter: 'Q',
  month: 'M',
  months: '_O',
  range: '_O',
  asof: '_O',
};

/** SDMX writes halves as S, and any other stretch as a start with a duration; a stock stands at its date. */
function timePeriod(period: Period): string {
  switch (period.kind) {
    case 'half':
      return period.id.replace('-H', '-S');
    case 'months':
    case 'range':
      return `${period.start}/${durationOf(period)}`;
    case 'asof':
      return period.id.slice('asof:'.length);
    default:
      return period.id;
  }
}

/** CL_OBS_STATUS: normal, low reliability (it cannot be right as printed), forecast (a target). */
function status(o: Observation): string {
  if (o.disputed) return 'U';
  return o.qualifier === 'target' ? 'F' : 'A';
}

/**
 * All observations by the column rules of SDMX-CSV 2.0: structure, its id, action, dimensions, value, attributes. The
 * source is a dimension, for two of them may give one figure.
 */
export function toSdmxCsv(base: FactBase): string {
  const dimensions = [...new Set([...base.members.values()].map((m) => m.dimension))].sort();
  const header = [
    'STRUCTURE',
    'STRUCTURE_ID',
    'ACTION',
    'FREQ',
    'REF_AREA',
    'INDICATOR',
    'MEASURE',
    'AGAINST',
    ...dimensions.map(columnOf),
    'SOURCE',
    'TIME_PERIOD',
    'OBS_VALUE',
    'UNIT_MEASURE',
    'UNIT_MULT',
    'DECIMALS',
    'OBS_STATUS',
    'BASE_PER',
    'QUALIFIER',
    'PRINTED',
    'COMMENT_OBS',
    'PARAGRAPH',
    'ATTRIBUTION',
  ];
  const rows = base.observations.map((o) => {
    const row = rowOf(base, o);
    return [
      ...STRUCTURE,
      FREQUENCY[o.period.kind],
      o.place,
      o.indicator.id,
      o.measure,
      o.measure === 'growth' ? NOT_APPLICABLE : (o.against ?? NOT_APPLICABLE),
      ...dimensions.map((d) => o.breakdown[d] ?? TOTAL),
      o.source.id,
      timePeriod(o.period),
      row.value,
      row.unit,
      row.power_of_ten,
      String(row.value.split('.')[1]?.length ?? 0),
      status(o),
      o.measure === 'growth' ? row.against : '',
      row.qualifier,
      row.printed,
      row.disputed_en || row.note_en,
      row.paragraph,
      row.attribution,
    ];
  });
  return table(header, rows);
}

const columnOf = (dimension: string): string => dimension.toUpperCase().replaceAll('-', '_');
