/** What the one at the command line reads beside the answers; English only. */
export const sentences = {
  unknownCommand: (name: string, known: readonly string[]) =>
    `${name === '' ? 'No command was given' : `There is no command "${name}"`}; use one of ${known.join(', ')}.`,
  wrongOption: (problem: string) => `${problem.replace(/\.?\s*$/, '')}.`,
  noQuestion:
    'Ask something: npm run ask -- "services trade, first half of 2021" (or --jsonl with one JSON object a line on standard input).',
  wrongLanguage: (given: string) => `--lang ${given} is not known: use en, zh-Hans or zh-Hant.`,
  brokenFacts: (count: number) =>
    `The facts have ${count} ${count === 1 ? 'error' : 'errors'}, so no question is answered; correct the ${count === 1 ? 'place' : 'places'} named above.`,
  badLine: (line: number, problem: string) => `line ${line}: ${problem}.`,
  notJson: 'this is not valid JSON; the line is left out',
  wrongShape:
    'an object with "id" and either "q" (a text) or "turns" (a list of texts) is wanted; the line is left out',
  wrongSeed: (given: string) => `--seed ${given} is no whole number.`,
  wrongTextShape: 'an object with "id" and "text" is wanted; the line is left out',
  noArticle: 'Name the file of an article: npm run extract -- FILE --published 2021-08-27.',
  wrongDay: (given: string) => `--published ${given} is no day: write it as 2021-08-27.`,
  found: (total: number, counts: readonly (readonly [string, number])[]) =>
    `${total} ${total === 1 ? 'figure' : 'figures'}${counts.length > 0 ? `: ${counts.map(([name, n]) => `${n} ${name}`).join(', ')}` : ''}.`,
  unreadable: (file: string, problem: string) =>
    `${file} cannot be read: ${problem === 'ENOENT' ? 'there is no such file' : problem}.`,
  badQuestion: (file: string, line: number) =>
    `${file}, line ${line}: this is no question line (see the README beside the questions).`,
  valid: (figures: number, statements: number, sources: number, doubts: number) =>
    `${figures} figures and ${statements} statements of ${sources} sources: no errors, ${doubts} ${doubts === 1 ? 'doubt' : 'doubts'}.`,
  invalid: (errors: number, doubts: number) =>
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${doubts} ${doubts === 1 ? 'doubt' : 'doubts'}: the facts are not used until the errors are corrected.`,
  wrongFormat: (given: string, known: readonly string[]) => `--format ${given} is not known: use ${known.join(', ')}.`,
  unwritable: (file: string, problem: string) =>
    `${file} cannot be written: ${problem === 'ENOENT' ? 'there is no such folder' : problem}.`,
  wrote: (file: string) => `wrote ${file}`,
} as const;
