import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scoreCard } from './score-card.ts';

/** `npm run scorecard`: measures, prints the table, and puts it between the markers in README.md. */

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const [START, END] = ['<!-- scorecard:start -->', '<!-- scorecard:end -->'];

const card = scoreCard(new Date()).join('\n');
console.log(card);
const text = existsSync(README) ? readFileSync(README, 'utf8') : '';
const [from, to] = [text.indexOf(START), text.indexOf(END)];
if (from < 0 || to < from) {
  console.error(`README.md has no place for it: put ${START} and ${END} there.`);
  process.exitCode = 1;
} else writeFileSync(README, `${text.slice(0, from + START.length)}\n\n${card}\n${text.slice(to)}`);
