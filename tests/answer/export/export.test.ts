import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cell, harmless } from '../../../src/answer/export/csv.ts';
import { durationOf } from '../../../src/answer/export/duration.ts';
import { exportBase } from '../../../src/answer/export/export-base.ts';
import { FORMATS } from '../../../src/answer/export/formats.ts';
import { NUMERIC } from '../../../src/answer/export/row.ts';
import { build } from '../../../src/facts/build.ts';
import type { FactBase } from '../../../src/facts/fact-base.ts';
import { parsePeriod } from '../../../src/facts/period.ts';
import { amount } from '../../../src/facts/quantity.ts';
import { shippedFiles } from '../../facts/shipped.ts';
import { level } from '../../facts/small.ts';
import { bothWays, base as made, period } from '../grow.ts';
import { readCsv, readTable } from './read-csv.ts';

let base: FactBase;
beforeAll(() => {
  base = build(shippedFiles()).base;
});

describe('CSV', () => {
  it('holds every observation as printed, with unit, scale, period and source', () => {
    const text = exportBase(base, 'csv');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const rows = readTable(text.slice(1));
    expect(rows).toHaveLength(base.observations.length);
    rows.forEach((row, i) => {
      const o = base.observations[i];
      expect(row).toMatchObject({
        id: o?.id,
        unit: o?.quantity.unit,
        period_start: o?.period.start,
        period_end: o?.period.end,
        source: o?.source.id,
        url: o?.source.url,
        paragraph: String(o?.paragraph),
      });
      expect(row.printed?.replace(/^'/, '')).toBe(o?.printed ?? o?.quantity.printed);
      expect(row.amount).toBe(o && amount(o.quantity).toFixed());
      expect(Number(row.value) * 10 ** Number(row.power_of_ten)).toBeCloseTo(Number(row.amount), -1);
      expect(parsePeriod(row.period ?? '')?.id).toBe(o?.period.id);
    });
  });

  it('has numbers, and nothing else, in the columns of numbers', () => {
    for (const row of readTable(exportBase(base, 'csv').slice(1)))
      for (const column of NUMERIC) expect(row[column], row.id).toMatch(/^-?\d+(\.\d+)?$/);
  });

  it('has no cell that a spreadsheet would run', () => {
    const hostile = made({
      source: { title: '=HYPERLINK("https://evil.example","x")', publisher: '@SUM(A1), +1' },
      observations: [
        level('fair', '2020', '-5', { note: bothWays('-2+3 "quoted", and\na new line') }),
        level('fair', '2021', '1', { note: bothWays('\tx') }),
      ],
    });
    const rows = readTable(exportBase(hostile, 'csv').slice(1));
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (!NUMERIC.has(column as never)) expect(value, column).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows[0]).toMatchObject({
      value: '-5',
      amount: '-5000000000',
      note_en: `'-2+3 "quoted", and\na new line`,
      source_title: `'=HYPERLINK("https://evil.example","x")`,
    });
  });

  it('reads back whatever a cell holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (cells) => {
        expect(readCsv(`${cells.map(cell).join(',')}\r\n`)).toEqual([cells]);
        for (const text of cells) expect(harmless(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('JSON', () => {
  it('holds every observation, statement and source', () => {
    const read = JSON.parse(exportBase(base, 'json'));
    expect(read.observations).toHaveLength(base.observations.length);
    expect(read.statements).toHaveLength(base.statements.size);
    expect(read.sources).toHaveLength(base.sources.size);
    expect(read.rights).toMatch(/publishers/);
    for (const [i, o] of base.observations.entries())
      expect(read.observations[i]).toMatchObject({
        id: o.id,
        unit: o.quantity.unit,
        amount: amount(o.quantity).toFixed(),
        printed: o.printed ?? o.quantity.printed,
        source: o.source.id,
        ...(o.disputed ? { disputed_en: o.disputed.en } : {}),
      });
  });
});

interface Node {
  readonly '@id': string;
  readonly '@type': string;
  readonly identifier?: string;
  readonly variableMeasured?: { readonly '@id': string };
  readonly observationAbout?: { readonly '@id': string };
  readonly subjectOf?: { readonly isPartOf: { readonly '@id': string } };
  readonly value?: string;
  readonly observationDate?: string;
  readonly unitCode?: string;
  readonly unitText?: string;
}

describe('JSON-LD', () => {
  it('has an Observation of a StatisticalVariable for each figure, and every reference leads somewhere', () => {
    const graph = JSON.parse(exportBase(base, 'jsonld'))['@graph'] as Node[];
    const of = (type: string) => graph.filter((node) => node['@type'] === type);
    const ids = new Set(graph.map((node) => node['@id']));
    expect(ids.size).toBe(graph.length);
    const observations = of('Observation');
    expect(observations.map((node) => node.identifier)).toEqual(base.observations.map(({ id }) => id));
    observations.forEach((node, i) => {
      const o = base.observations[i];
      for (const key of ['variableMeasured', 'observationAbout'] as const) expect(ids).toContain(node[key]?.['@id']);
      expect(ids).toContain(node.subjectOf?.isPartOf['@id']);
      expect(node.value).toBe(o && amount(o.quantity).toFixed());
      expect(node.observationDate).toBe(o?.period.end);
      expect(node.unitCode ?? node.unitText).toBeDefined();
    });
    expect(of('Dataset')[0]).toMatchObject({ license: 'https://spdx.org/licenses/MIT.html' });
  });
});

describe('SDMX-CSV 2.0', () => {
  it('begins with structure, id and action, and each key is there once', () => {
    const text = exportBase(base, 'sdmx-csv');
    const [header = []] = readCsv(text);
    expect(header.slice(0, 3)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION']);
    for (const column of ['TIME_PERIOD', 'OBS_VALUE', 'UNIT_MEASURE', 'UNIT_MULT', 'OBS_STATUS'])
      expect(header).toContain(column);
    const rows = readTable(text);
    expect(rows).toHaveLength(base.observations.length);
    const dimensions = header.slice(3, header.indexOf('TIME_PERIOD') + 1);
    expect(new Set(rows.map((row) => dimensions.map((d) => row[d]).join('|'))).size).toBe(rows.length);
    rows.forEach((row, i) => {
      const o = base.observations[i];
      expect(row).toMatchObject({
        PRINTED: o?.printed ?? o?.quantity.printed,
        OBS_STATUS: o?.disputed ? 'U' : expect.anything(),
      });
      expect(row.TIME_PERIOD).toMatch(/^\d{4}(-(S[12]|Q[1-4]|\d\d(-\d\d)?(\/P\d+[YMD])?))?$/);
    });
  });

  it.each([
    ['2021', '2021', 'A'],
    ['2021-H1', '2021-S1', 'S'],
    ['2021-Q3', '2021-Q3', 'Q'],
    ['2021-06', '2021-06', 'M'],
    ['2021-01/2021-10', '2021-01-01/P10M', '_O'],
    ['2023-01-01/2023-09-15', '2023-01-01/P258D', '_O'],
    ['asof:2021-08-27', '2021-08-27', '_O'],
  ])('writes %s as %s', (id, time, frequency) => {
    const one = made({ observations: [level('fair', id, '1')] });
    expect(readTable(exportBase(one, 'sdmx-csv'))[0]).toMatchObject({ TIME_PERIOD: time, FREQ: frequency });
  });
});

describe.each(FORMATS)('%s', (format) => {
  it('is the same every time and ends in a line break', () => {
    expect(exportBase(base, format)).toBe(exportBase(base, format));
    expect(exportBase(base, format)).toMatch(/\n$/);
  });

  it('of an empty base is valid', () => {
    expect(exportBase(made(), format)).toBeTypeOf('string');
  });
});

it.each([
  ['2020', 'P1Y'],
  ['2013/2022', 'P10Y'],
  ['2021-H2', 'P6M'],
  ['2024-02', 'P1M'],
  ['2023-01-01/2023-09-15', 'P258D'],
])('%s lasts %s', (id, length) => {
  expect(durationOf(period(id))).toBe(length);
});
