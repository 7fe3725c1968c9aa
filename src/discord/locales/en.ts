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
      asOf: { name: 'as_of', description: 'As the facts stood at the end of a day, as 2026-08-01' },
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
    history: {
      name: 'history',
      description: 'See how a figure on file has changed, when and why',
      indicator: { name: 'indicator', description: 'What the figure is about; start typing and pick' },
      period: { name: 'period', description: 'A year, half, quarter or month; left out: all of them' },
    },
    sources: { name: 'sources', description: 'List the publications that all figures come from' },
    about: { name: 'about', description: 'What this bot knows, where it comes from and what is kept of you' },
    help: { name: 'help', description: 'See what you can do here' },
    check: {
      name: 'check',
      description: 'Compare every figure in a text with what is on file',
      text: { name: 'text', description: 'A sentence or more; left out: a form for a longer text opens' },
    },
    checkFigures: 'Check figures',
  },
  private: { name: 'private', description: 'Only you see the reply' },
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
      'Privacy: of what you write I keep only the questions that I could not answer, as a count, without who asked. Your last question stays in memory for some minutes, so that “and in 2020?” works. Who changes facts as a moderator is written down with the change.',
    ],
  },
  card: {
    source: 'Source: ',
    paragraphs: (list) => list.map(paragraph).join(', '),
    left: (count) => `… and ${count} more`,
    chart: 'Chart',
    inCurrency: { CNY: 'In CNY', USD: 'In USD' },
    allTopics: 'All topics',
    compareWith: 'Compare with…',
    notMeant: 'Not what I meant',
    theSource: 'Source',
    why: 'Why this answer?',
    delete: 'Delete',
    previous: '◀ Previous',
    next: 'Next ▶',
    askAgain: 'Ask again…',
    page: (number, of) => `Page ${number} of ${of}`,
    pick: 'Pick one',
    between: ' · ',
  },
  forms: {
    ask: {
      title: 'Ask again',
      question: 'Your question',
      placeholder: 'For example: how much was services trade in the first half of 2021?',
    },
    check: { title: 'Check figures', text: 'The text', placeholder: 'Paste a sentence or a paragraph with figures' },
  },
  help: {
    headline: 'Here you can ask me about the city’s trade.',
    askHere: 'Mention me with a question, in English or Chinese, or use a command.',
    askDirectly: 'Just write your question, in English or Chinese, or use a command.',
    askByCommand: 'Use a command; I am not a member here, so I cannot read messages.',
    commands: '**Commands**',
    menus: '**In the menu of a message**',
    menu: (name) => `Apps → ${name}`,
    examplesHead: '**For example**',
    examples: [
      'How much was services trade in the first half of 2021?',
      'Did offshore outsourcing grow faster than the nation in 2020?',
      'How did foreign trade develop since 2017?',
    ],
    more: 'Every command has the option private:, with which only you see the reply. /about says where the figures come from.',
  },
  greeting: (botId) => [
    '**Hello. I answer questions about Xiamen’s trade, each figure with its source.**',
    `Mention me with a question, such as: <@${botId}> how much was services trade in the first half of 2021?`,
    'Or use /ask, /fact and /browse; /help says what else you can do here. What is not on file I do not know, and I say so.',
  ],
  notices: {
    notYours: 'Only the one who asked, or who manages messages here, can delete this.',
    helpWords: ['help', '/help', 'hello', 'hi', 'what can you do'],
    howToAsk: 'Ask me about the city’s trade, for example: how much was services trade in the first half of 2021?',
    staleChoice: 'I can no longer read this choice; please ask your question again.',
    unknownCommand: 'This command no longer exists; /about says what I can do.',
    exported: (figures) =>
      `All ${count(figures, 'figure')} with units and sources. Name the publication with every figure; its rights remain with its publisher.`,
    exportTooLarge: 'The file is too large for Discord; whoever runs the bot can make it with npm run export.',
    failed: 'Something went wrong on my side and has been written down; please try again in a moment.',
  },
};
