import { breakdownKey, type FactBase, type Observation } from '../../facts/fact-base.ts';

import type { Source } from '../../facts/schema.ts';
import { exportWords } from '../locales/export-words.ts';
import { durationOf } from './duration.ts';
import { plain, rowOf } from './row.ts';

/** UN/CEFACT or ISO 4217 codes, where there is one; `unitText` for the others. */
const UNIT_CODES: Readonly<Record<string, string>> = {
  CNY: 'CNY',
  USD: 'USD',
  percent: 'P1',
  tonne: 'TNE',
  'square-metre': 'MTK',
  person: 'IE',
  piece: 'H87',
  count: 'C62',
};

const inBoth = ({ en, zh }: { readonly en: string; readonly zh: string }) => [
  { '@value': en, '@language': 'en' },
  { '@value': zh, '@language': 'zh-Hans' },
];

/** All observations as schema.org Observation and StatisticalVariable, with places and publications, in one graph. */
export function toJsonLd(base: FactBase): string {
  const variables = new Map(base.observations.map((o) => [variableId(o), o]));
  const document = {
    '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' }, license: { '@type': '@id' } },
    '@graph': [
      {
        '@id': '#dataset',
        '@type': 'Dataset',
        name: exportWords.name,
        description: exportWords.description,
        license: exportWords.license,
        creditText: exportWords.rights,
      },
      ...[...base.places.values()].map((p) => ({ '@id': `#place/${p.id}`, '@type': 'Place', name: inBoth(p.names) })),
      ...[...base.sources.values()].map(sourceNode),
      ...[...variables].map(([id, o]) => variableNode(base, id, o)),
      ...base.observations.map((o) => observationNode(base, o)),
    ],
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

function variableId(o: Observation): string {
  const against = o.measure === 'growth' ? '' : (o.against ?? '');
  return `#variable/${[o.indicator.id, breakdownKey(o.breakdown), o.measure, against].filter((x) => x).join('/')}`;
}

function variableNode(base: FactBase, id: string, o: Observation) {
  const { names, definition } = o.indicator;
  const { breakdown_en, breakdown_zh } = rowOf(base, o);
  const dimensions = Object.keys(o.breakdown).sort();
  return {
    '@id': id,
    '@type': 'StatisticalVariable',
    name: inBoth({
      en: [names.en, breakdown_en].filter((x) => x).join(', '),
      zh: [names.zh, breakdown_zh].filter((x) => x).join('，'),
    }),
    description: inBoth(definition),
    statType: 'measuredValue',
    measuredProperty: o.indicator.id,
    measurementQualifier: o.measure,
    ...(o.against && o.measure !== 'growth' ? { measurementDenominator: o.against } : {}),
    ...(dimensions.length > 0 ? { constraintProperty: dimensions, numConstraints: dimensions.length } : {}),
    ...o.breakdown,
  };
}

function observationNode(base: FactBase, o: Observation) {
  const row = rowOf(base, o);
  const { unit } = o.quantity;
  const code = UNIT_CODES[unit];
  const why = o.disputed ?? o.note;
  return {
    '@id': `#observation/${o.id}`,
    '@type': 'Observation',
    identifier: o.id,
    variableMeasured: { '@id': variableId(o) },
    observationAbout: { '@id': `#place/${o.place}` },
    observationDate: o.period.end,
    ...(o.period.kind === 'asof' ? {} : { observationPeriod: durationOf(o.period) }),
    value: row.amount,
    ...(code ? { unitCode: code } : { unitText: unit }),
    ...(o.qualifier || o.disputed ? { measurementQualifier: o.disputed ? 'disputed' : o.qualifier } : {}),
    ...(why ? { description: inBoth(why) } : {}),
    additionalProperty: [
      { '@type': 'PropertyValue', name: exportWords.printedValue, value: row.printed },
      { '@type': 'PropertyValue', name: exportWords.printedScale, value: Number(row.power_of_ten) },
      ...o.alsoReported.map((q) => ({
        '@type': 'PropertyValue',
        name: exportWords.printedValue,
        value: plain(q),
        unitCode: UNIT_CODES[q.unit] ?? q.unit,
      })),
    ],
    subjectOf: { '@type': 'CreativeWork', isPartOf: { '@id': `#source/${o.source.id}` }, position: o.paragraph },
    creditText: row.attribution,
  };
}

function sourceNode(s: Source) {
  return {
    '@id': `#source/${s.id}`,
    '@type': s.kind === 'official' ? 'Report' : 'NewsArticle',
    name: s.title,
    publisher: { '@type': 'Organization', name: s.publisher },
    ...(s.attributedTo ? { creator: { '@type': 'Organization', name: inBoth(s.attributedTo) } } : {}),
    url: s.url,
    inLanguage: s.language,
    ...((s.published ?? s.publishedAbout) ? { datePublished: s.published ?? s.publishedAbout } : {}),
  };
}
