import type { SeriesWords } from './series-words.ts';

const several = (list: readonly string[], most = 8): string =>
  list.length > most ? `${list.slice(0, most).join('; ')} and ${list.length - most} more` : list.join('; ');

export const seriesEn: SeriesWords = {
  trend: (label, from, to, points, isRunning) =>
    points === 1
      ? `${label}: one figure that compares, ${from}`
      : `${label}: ${from}${isRunning ? ' … ' : ' to '}${to}, ${points} figures`,
  row: (period, value, growth) => `${period}: ${value}${growth ? ` (${growth})` : ''}`,
  growthCell: (value) => `${value} on the year before`,
  derivedCell: (value) => `${value}, derived, not published`,
  missing: (from, to, count) => (count === 1 ? `${from}: no figure on file` : `${from} to ${to}: no figures on file`),
  break: (from, why) => `From ${from} on, not one series with the above: ${why}`,
  and: '; ',
  other: (value, publisher) => `another source, ${publisher}, gives ${value}`,
  overSpan: (from, to, value) => `From ${from} to ${to}: ${value} (derived from the two figures, not published).`,
  noGrowth: {
    'one-point': 'Only one figure compares, so no trend follows from it.',
    break: 'No growth over the whole span: the definition changed within it.',
    disputed: 'No growth over the whole span: the first or last figure is disputed.',
    prices: 'No growth over the whole span: published growth takes price changes out, and these amounts do not.',
    season: 'No growth over the whole span: the first and last figure are for different parts of the year.',
    inexact: 'No growth over the whole span: the first or last figure is given as “over”, “nearly” or “about”.',
  },
  otherUnits: (rows) => `On file in another unit, not comparable: ${several(rows)}.`,
  otherPeriods: (periods) => `Also on file, for other kinds of period or on another basis: ${several(periods)}.`,
  ranked: (order, label, value, among) =>
    `${order === 'highest' ? 'Highest' : 'Lowest'} of ${among} on file: ${label}: ${value}`,
  tied: (order, labels, value) =>
    `${order === 'highest' ? 'Highest' : 'Lowest'}, not to be told apart as printed: ${labels.join(' and ')}: ${value}`,
  place: (position, label, value) => `${position}. ${label}: ${value}`,
  alone: 'It is the only figure on file that compares, so this is no ranking.',
  incomplete: (among) => `Only these ${among} are on file; others may be larger or smaller.`,
  notOnFile: (periods) => `Not on file, so not ranked: ${several(periods)}.`,
  leftOutDisputed: (labels) => `Left out, because the printed figure is doubtful: ${several(labels)}.`,
  leftOutBreak: (from, labels) => `Left out, because the definition changed in ${from}: ${several(labels)}.`,
  groups: (rows) => `Groups that overlap others are not ranked with them: ${several(rows)}.`,
  overdue: (period, months, isDue) =>
    `The newest on file is ${period}, ${months} months old${isDue ? '; a newer one should have come out' : ''}.`,
  assumedShared: (p) => `No period was given: ${p} is the latest that all of them have.`,
  differentUnits: 'They are in different units, so neither a difference nor a ratio is given.',
  differentLengths:
    'They cover stretches of time of different length, so neither is called higher and no difference is given.',
  acrossBreak: (from, why) => `These are not one series, because the definition changed in ${from}: ${why}`,
  chart: {
    level: 'amount',
    growth: 'growth on the year before, as published',
    noFigure: 'no figure',
    newDefinition: (from) => `new definition ${from}`,
    keyDisputed: 'Hatched: doubtful as printed',
    keyDerived: 'Outlined: derived, not published',
    keyMissing: 'Grey: no figure on file',
    keyBreak: 'Dashed line: the definition changed',
    keyDiffers: 'Asterisk: another source differs',
    sources: (publishers, more) => `Source: ${publishers.join('; ')}${more > 0 ? ` and ${more} more` : ''}`,
    kind: { series: 'Bar chart over time', parts: 'Ring chart of the parts of a whole', comparison: 'Bar chart' },
    disputedPoint: 'doubtful as printed',
    derivedPoint: 'derived',
    more: (count) => `and ${count} more`,
    total: 'total',
    separator: '; ',
    colon: ': ',
    stop: '. ',
    between: ' · ',
    bracket: (text) => ` (${text})`,
  },
};
