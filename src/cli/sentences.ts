import type { Verdict } from '../curation/assess.ts';
import type { ProposalState } from '../curation/proposal.ts';
import type { Refusal } from '../curation/refusal.ts';

/** What the one at the command line reads beside the answers; English only. */
export const sentences = {
  /** Each command: how it is called (what follows `npm run NAME`), and what it does. */
  usage: {
    ask: [
      [' -- "QUESTION" [--lang en|zh|zh-Hant] [--json] [--explain]', 'Prints the answer and its source.'],
      [' -- --jsonl [FILE]', 'Answers {"id","q"} or {"id","turns":[…]} lines, a JSON object each.'],
    ],
    'check-text': [
      [' -- [FILE] [--published DAY] [--lang en|zh]', 'Compares every figure of a text with the base.'],
      [' -- --jsonl [FILE]', 'The same for {"id","text"} lines.'],
    ],
    extract: [
      [' -- FILE [--published DAY] [--source ID] [--json]', 'Finds the figures of an article (txt, md, html).'],
    ],
    validate: [['', 'Checks data/: every objection with file, place and remedy.']],
    export: [[' -- --format csv|json|jsonld|sdmx-csv [--out FILE]', 'Writes the whole base as it stands.']],
    import: [[' -- FILE [--why TEXT] [--approve]', 'Makes a proposal of the figures in a .json or .csv file.']],
    review: [
      ['', 'Lists what waits for review.'],
      [' -- show N | approve N | return N --why TEXT | reject N --why TEXT', 'Looks at a proposal and decides.'],
      [' -- rollback REVISION --why TEXT', 'Takes a change back.'],
      [' -- conflicts | keep N | take N', 'Settles where new data and changes made here differ.'],
    ],
    history: [[' -- --indicator NAME [--period PERIOD] [--json]', 'What a figure was, who changed it, when and why.']],
    eval: [
      [' -- [FILE…] [--failures]', 'Scores question files, by class and language.'],
      [
        ' -- --traps [--seed N] | --check [FILE…] | --extract [FOLDER…]',
        'Near-misses, labelled texts, labelled articles.',
      ],
    ],
    schemas: [['', 'Writes the JSON Schemas that the data files name.']],
  },
  unknownCommand: (name: string, known: readonly string[]) =>
    `${name === '' ? 'No command was given' : `There is no command "${name}"`}; use one of ${known.join(', ')} (--help says how).`,
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
  noText: (file: string) => `${file} is no text; .txt, .md and .html can be read.`,
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
  noFile: 'Name one file: npm run import -- FILE.csv (or .json), with --approve to take it in at once.',
  notImported: (problems: number) =>
    `${problems} ${problems === 1 ? 'problem' : 'problems'}, so nothing of the file was taken in.`,
  atLine: (line: number) => `line ${line}`,
  states: {
    draft: 'draft',
    'in-review': 'waits for review',
    returned: 'returned',
    approved: 'approved',
    rejected: 'rejected',
  } satisfies Record<ProposalState, string>,
  verdicts: {
    new: 'new',
    same: 'same',
    repeated: 'said again',
    details: 'same figure, other details',
    correction: 'correction',
    conflict: 'conflict',
    retraction: 'retraction',
    'breaks-rule': 'breaks a rule',
    incomplete: 'incomplete',
    dropped: 'dropped',
  } satisfies Record<Verdict, string>,
  proposal: (id: number, state: string, lines: number, by: string, why: string) =>
    `${id}: ${why} (${lines} ${lines === 1 ? 'line' : 'lines'}, by ${by}, ${state})`,
  reason: (what: string, by: string, why: string) => `  ${what} by ${by}: ${why}`,
  editedBy: (by: string, read: string) => `changed by ${by}${read === '' ? '' : `; read as ${read}`}`,
  proposed: (id: number) => `Proposal ${id} waits for review: npm run review -- approve ${id}`,
  approved: (id: number, revision: number, changes: number) =>
    `Proposal ${id} is revision ${revision}: ${changes} ${changes === 1 ? 'record' : 'records'} changed.`,
  returned: (id: number) => `Proposal ${id} was returned to its author.`,
  rejected: (id: number) => `Proposal ${id} was rejected.`,
  rolledBack: (number: number, revision: number) => `Revision ${number} was taken back by revision ${revision}.`,
  nothingToReview: 'Nothing waits for review.',
  conflict: (id: number, key: string, here: string, shipped: string) =>
    `${id}: ${key} is ${here} here, ${shipped} in the shipped data (keep ${id} or take ${id})`,
  noConflicts: 'Shipped data and changes made here agree.',
  kept: (id: number) => `What was changed here stays; conflict ${id} is settled.`,
  takeShipped: (id: number) => `the shipped data settles conflict ${id}`,
  reviewUsage:
    'Use review, review show N, approve N, return N --why TEXT, reject N --why TEXT, rollback REVISION --why TEXT, conflicts, keep N or take N.',
  noIndicator: 'Name an indicator: npm run history -- --indicator goods-exports --period 2020.',
  wrongPeriod: (typed: string) =>
    `"${typed}" is no period: write 2020, 2021-H1, 2020-Q1, 2020-06, 2021-01/2021-10 or asof:2021-08.`,
  unknownIndicator: (typed: string) =>
    `There is no indicator "${typed}"; data/indicators.json lists their ids and names.`,
  shipped: 'shipped',
  gone: 'taken away',
  noPast: 'No figure of it has ever been on file.',
  past: (p: {
    readonly at: string;
    readonly revision: number;
    readonly by: string;
    readonly cell: string;
    readonly source: string;
    readonly change: string;
    readonly why: string;
  }) =>
    `${p.at}  revision ${p.revision}  ${p.by}  ${p.cell} (${p.source}): ${p.change}${p.why === '' ? '' : `  "${p.why}"`}`,
  refusal: (r: Refusal): string => {
    switch (r.kind) {
      case 'no-right':
        return 'Only a moderator may do this.';
      case 'own-proposal':
        return 'Whoever worked on a proposal may not approve it.';
      case 'not-found':
        return `There is no such ${r.what}.`;
      case 'wrong-state':
        return r.state === 'draft' || r.state === 'returned'
          ? `The proposal is ${r.state === 'draft' ? 'a draft' : 'returned'}: it has to be sent for review first.`
          : `Too late: the proposal ${r.state === 'in-review' ? 'waits for review already' : `is ${r.state}`}.`;
      case 'stale':
        return `${r.by} changed the proposal meanwhile; look at it again.`;
      case 'base-moved':
        return `What is on file for line ${r.lines.join(', ')} has changed meanwhile; look at it again.`;
      case 'breaks-rules':
        return 'The facts would break a rule, so nothing was changed.';
      case 'incomplete':
        return `Line ${r.lines.join(', ')} is not complete.`;
      case 'no-change':
        return 'All of it is on file already, so nothing was changed.';
      case 'no-lines':
        return 'There is no line in it.';
      case 'no-reason':
        return 'Give a reason: --why TEXT.';
      case 'too-large':
        return r.what === 'lines' ? `At most ${r.most} lines.` : `At most ${r.most} characters of reason.`;
      case 'already-undone':
        return `Revision ${r.by} has taken it back already.`;
      case 'superseded':
        return `Revision ${r.by.join(', ')} changed the same records later: take that back first.`;
      case 'busy':
        return 'Others were faster again and again; try once more.';
    }
  },
} as const;
