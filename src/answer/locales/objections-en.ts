import type { Objection } from '../../facts/objection.ts';
import { amountText, sumText } from './amounts.ts';

const COMPARE = 'compare with the source; mark the figure as disputed if it is printed so';

/** What is wrong and what to do, for a person who edits data files. */
export function objectionEn(o: Objection): { readonly problem: string; readonly remedy: string } {
  const p = (key: string): string => o.params[key] ?? '';
  const n = (key: string): string => amountText(p(key), 'en');
  const compare = (problem: string) => ({ problem, remedy: COMPARE });
  switch (o.code) {
    case 'unreadable':
      return { problem: 'the file cannot be read', remedy: 'check its permissions' };
    case 'missing-file':
      return { problem: 'the file or folder is missing', remedy: 'restore it from git' };
    case 'not-json':
      return {
        problem: `it is not valid JSON (${p('problem')})`,
        remedy: 'mend the comma, quote or bracket named there',
      };
    case 'shape':
      return {
        problem: p('field') === '' ? p('problem') : `${p('field')}: ${p('problem')}`,
        remedy: 'see the schema that the file names in $schema',
      };
    case 'missing-field':
      return { problem: `${p('field')} is missing`, remedy: 'fill it in' };
    case 'source-differs':
      return {
        problem: `"${p('id')}" is on file already as another page (${p('url')})`,
        remedy: 'give this source an id of its own',
      };
    case 'duplicate-id':
      return { problem: `the id "${p('id')}" is used twice`, remedy: 'rename one of them' };
    case 'duplicate-cell':
      return { problem: `this source states ${p('id')} twice`, remedy: 'keep one of the two' };
    case 'unknown-id':
      return {
        problem: `there is no ${p('what')} "${p('id')}"`,
        remedy: `use an id of data/${p('what')}s.json, or add it there`,
      };
    case 'term-unfit':
      return {
        problem: `"${p('term')}" is no word to be taught: too short, a number, a time or signs`,
        remedy: 'give a word of three letters or two characters at least',
      };
    case 'term-taken':
      return { problem: `"${p('term')}" means something else already`, remedy: 'take another word' };
    case 'wrong-file-name':
      return { problem: `the file is not named after its source "${p('id')}"`, remedy: `name it ${p('id')}.json` };
    case 'unit':
      return { problem: `the unit "${p('unit')}" does not fit the indicator`, remedy: `use ${p('allowed')}` };
    case 'not-a-number':
      return {
        problem: `"${p('value')}" is not a number`,
        remedy: 'write digits with an optional decimal point; keep a misprint in "printed"',
      };
    case 'share-range':
      return compare(`${p('id')} is ${p('value')}: a share lies between 0 and 100, a rank is 1 or more`);
    case 'negative-level':
      return compare(`${p('id')} is ${p('value')}: an amount cannot be below zero`);
    case 'fractional-count':
      return compare(`${p('id')} is ${p('value')}: a count is a whole number`);
    case 'no-reference':
      return {
        problem: `${p('id')} does not say ${{ gap: 'whose growth it is held against', rank: 'among what it ranks' }[p('measure')] ?? 'of what it is a share'}`,
        remedy: 'name it behind the measure: a place or, of a share, a part',
      };
    case 'unit-changed':
      return {
        problem: `the figure changes its unit, from ${p('before')} to ${p('after')}, while others that go with it keep theirs`,
        remedy: 'look at the page again: an amount that it prints in both currencies is no correction',
      };
    case 'parts-do-not-add-up':
      return compare(
        `the parts of ${p('id')} do not add up: ${sumText(p('terms'), p('sign'), 'en')} = ${n('sum')}, not ${n('whole')} (${p('unit')}; ${p('parts')})`,
      );
    case 'growth-does-not-fit':
      return compare(
        `growth of ${p('growth')}% in ${p('id')} does not fit the levels: ${p('now')} over ${p('before')} gives ${p('implied')}%`,
      );
    case 'part-above-whole':
      return compare(`${p('id')} is larger than the whole that it is a part of, ${p('whole')}`);
    case 'magnitude':
      return compare(
        `magnitude: ${p('id')} is ${p('times')} times its neighbours in the series, as if a scale had been mistaken`,
      );
    case 'unusual':
      return {
        problem: `${p('id')} is unusual: ${n('value')} a year, where figures so far lie between ${n('low')} and ${n('high')}`,
        remedy: 'compare with the source; when it is right, widen the range of the indicator',
      };
    case 'implied-rate':
      return compare(
        `implied rate: the amounts of ${p('id')} (${p('amounts')}) give ${p('rate')} yuan per dollar, where ${p('from')} to ${p('to')} is expected`,
      );
    case 'same-currency':
      return compare(`${p('id')} is given twice in the same currency, ${p('unit')}`);
    case 'conflict':
      return {
        problem: `conflict: ${p('source')} gives ${n('amount')} ${p('unit')} for ${p('id')}, ${p('otherSource')} gives ${n('otherAmount')} ${p('otherUnit')}`,
        remedy: 'check both; if both print so, both are shown, or mark the wrong one as disputed',
      };
    case 'against':
      return {
        problem: `"${p('against')}" is nothing that a ${p('measure').replace('_', ' ')} can be measured against`,
        remedy: 'growth: an earlier period of the same length; gap and rank: a place; share: a place or a part',
      };
    case 'target-unmarked':
      return {
        problem: 'a target has to be marked both as a part and in its qualifier',
        remedy: 'give both, or neither when it is the outcome',
      };
    case 'printed-undisputed':
      return {
        problem: `"${p('printed')}" is printed, but nothing says why it cannot be right`,
        remedy: 'say so under disputed',
      };
    case 'missing-date':
      return {
        problem: `the source ${p('id')} has no date`,
        remedy: 'give published, or publishedAbout with the year',
      };
    case 'period-after-publication':
      return {
        problem: `${p('id')} is about a time that had not come when the page was published (${p('published')})`,
        remedy: 'look at the period again; mark a target as one',
      };
    case 'period-mismatch':
      return {
        problem: `growth ${p('id')} and level ${p('level')} stand in one paragraph with different periods`,
        remedy: 'one of the two periods was probably misread: look at the page',
      };
    case 'share-does-not-fit':
      return compare(
        `share of ${p('share')}% in ${p('id')} does not fit: ${p('part')} over ${p('whole')} gives ${p('implied')}%`,
      );
    case 'growth-outside-parts':
      return compare(
        `growth of ${p('growth')}% in ${p('id')} lies outside that of its parts, ${p('low')}% to ${p('high')}%`,
      );
    case 'period-above-longer':
      return compare(`${p('id')} is larger than the longer period that it lies in, ${p('longer')}`);
    case 'running-total-falls':
      return compare(`the running total ${p('id')} is below the earlier ${p('before')}`);
    case 'per-head':
      return compare(
        `per head: ${p('id')} implies ${n('heads')} people, ${p('before')} ${n('headsBefore')}; so many cannot have come or gone`,
      );
  }
}
