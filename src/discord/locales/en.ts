import type { Phrases } from './phrases.ts';

const paragraph = (p: number | 'sidebar') => (p === 'sidebar' ? 'sidebar' : `paragraph ${p}`);

const count = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;

export const en: Phrases = {
  commands: {
    ask: {
      name: 'ask',
      description: 'Ask about the city’s trade in your own words, in English or Chinese',
      question: {
        name: 'question',
        description: 'For example: how much was services trade in the first half of 2021?',
      },
    },
    fact: {
      name: 'fact',
      description: 'Look up one figure with its source',
      indicator: { name: 'indicator', description: 'What the figure is about; start typing and pick' },
      period: { name: 'period', description: 'A year, half, quarter or month; left out: the latest on file' },
      measure: { name: 'measure', description: 'The amount itself, its growth, its share …' },
      currency: { name: 'currency', description: 'Yuan or US dollars, where the source gives both' },
    },
    browse: {
      name: 'browse',
      description: 'See everything on file, by topic',
      topic: { name: 'topic', description: 'One topic; left out: all of them' },
    },
    trend: {
      name: 'trend',
      description: 'See how a figure developed, as a table and a chart',
      indicator: { name: 'indicator', description: 'What the figure is about; start typing and pick' },
      from: { name: 'from', description: 'The first period, for example 2017; left out: the earliest on file' },
      to: { name: 'to', description: 'The last period; left out: the latest on file' },
    },
    compare: {
      name: 'compare',
      description: 'Put two figures side by side, with difference, ratio and a chart',
      a: { name: 'a', description: 'The one figure; start typing and pick' },
      b: { name: 'b', description: 'The other figure; start typing and pick' },
      period: { name: 'period', description: 'A year, half, quarter or month; left out: the latest that both have' },
    },
    export: {
      name: 'export',
      description: 'Take all figures along as a file, with units and sources',
      format: { name: 'format', description: 'The kind of file; left out: CSV for a spreadsheet' },
    },
    sources: { name: 'sources', description: 'List the publications that all figures come from' },
    about: { name: 'about', description: 'What this bot knows and how to ask it' },
  },
  measures: {
    level: 'Amount',
    growth: 'Growth on the year before',
    share: 'Share',
    share_change: 'Change of the share',
    gap: 'Distance to the national rate',
    rank: 'Rank',
  },
  formats: {
    csv: 'CSV, for a spreadsheet',
    json: 'JSON',
    jsonld: 'JSON-LD, schema.org observations',
    'sdmx-csv': 'SDMX-CSV 2.0, for statistical software',
  },
  currencies: { CNY: 'Yuan (CNY)', USD: 'US dollars (USD)' },
  about: {
    headline: 'I answer questions about the city’s trade, each figure with its source.',
    lines: ({ figures, statements, sources }) => [
      `On file: ${count(figures, 'figure')} and ${count(statements, 'statement')} from ${count(sources, 'publication')}.`,
      'Ask with /ask, mention me, or write to me directly; /fact looks up one figure, /browse shows all there is.',
      'I say only what a publication says or what follows from it by arithmetic, and I say which of the two it is.',
      'What is not on file I do not know, and I say so rather than guess.',
    ],
  },
  card: {
    source: 'Source: ',
    paragraphs: (list) => list.map(paragraph).join(', '),
    left: (count) => `… and ${count} more`,
    chart: 'Chart',
    pick: 'Pick one',
    between: ' · ',
  },
  notices: {
    howToAsk: 'Ask me about the city’s trade, for example: how much was services trade in the first half of 2021?',
    staleChoice: 'I can no longer read this choice; please ask your question again.',
    unknownCommand: 'This command no longer exists; /about says what I can do.',
    exported: (figures) =>
      `All ${count(figures, 'figure')} with units and sources. Name the publication with every figure; its rights remain with its publisher.`,
    exportTooLarge: 'The file is too large for Discord; whoever runs the bot can make it with npm run export.',
    failed: 'Something went wrong on my side and has been written down; please try again in a moment.',
  },
};
