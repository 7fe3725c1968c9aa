import { describe, expect, it } from 'vitest';
import { type Assessment, assess } from '../../src/curation/assess.ts';
import { blocking } from '../../src/curation/checks.ts';
import { documentsOf } from '../../src/curation/files.ts';
import type { LineChange } from '../../src/curation/proposal.ts';
import { stateOf } from '../../src/curation/state.ts';
import { INDICATORS, level } from '../facts/small.ts';
import { files, NEWS, PAGE, vocabulary } from './figures.ts';

const state = stateOf(0, documentsOf(files(PAGE)));
const figure = (record: object, source = 'news'): LineChange => ({ kind: 'figure', source, record });

function assessed(...changes: readonly LineChange[]): Assessment {
  const lines = changes.map((change, i) => ({ id: i + 1, change, origin: {}, isDropped: false }));
  return assess({ sources: [NEWS], lines }, state, vocabulary);
}

const outcome = (a: Assessment) =>
  a.lines.map(({ verdict, objections }) => [verdict, ...objections.map(({ code }) => code)]);
const juice = (value: string, more: object = {}) => level('juice', '2019', value, more);
const { measure: _, period: __, ...incomplete } = { measure: '', ...level('juice', '2020', '3') };
const unplaced = { ...juice('3.0'), paragraph: undefined };
const plums = { ...INDICATORS[4], id: 'plums', concepts: { needs: ['plum'] } };
const term = (concept: string): LineChange => ({ kind: 'term', record: { concept, language: 'en', term: 'pippins' } });

/** `[what is proposed, the lines, verdict and objections of each, what stands in the way of accepting it]` */
const ROWS: readonly (readonly [string, readonly LineChange[], readonly (readonly string[])[], string | undefined])[] =
  [
    ['a figure of a year that is not on file', [figure(level('juice', '2020', '3.3'))], [['new']], undefined],
    ['the very figure that is on file', [figure(juice('3.0'), 'page')], [['same']], 'no-change'],
    ['another value from the page that is on file', [figure(juice('3.1'), 'page')], [['correction']], undefined],
    ['the very figure on file, its paragraph left out', [figure(unplaced, 'page')], [['same']], 'no-change'],
    [
      'the same number in another scale',
      [figure(juice('3000', { scale: 'million' }), 'page')],
      [['correction']],
      undefined,
    ],
    [
      'the same number as exactly in another scale',
      [figure(juice('30', { scale: 'hundred-million' }), 'page')],
      [['same']],
      'no-change',
    ],
    [
      'the figure on file from another paragraph',
      [figure(juice('3.0', { paragraph: 7 }), 'page')],
      [['details']],
      undefined,
    ],
    [
      'the figure on file with a bound',
      [figure(juice('3.0', { qualifier: 'over' }), 'page')],
      [['correction']],
      undefined,
    ],
    [
      'a new figure without its paragraph',
      [figure({ ...unplaced, period: '2020' })],
      [['incomplete', 'missing-field']],
      'incomplete',
    ],
    [
      'a correction that turns yuan into dollars',
      [figure(juice('0.4', { unit: 'USD' }), 'page')],
      [['correction', 'unit-changed']],
      undefined,
    ],
    [
      'another page with the same amount in dollars, at a rate of the time',
      [figure(juice('0.43', { unit: 'USD' }))],
      [['new']],
      undefined,
    ],
    ['an amount below zero', [figure(juice('-3.0'), 'page')], [['breaks-rule', 'negative-level']], 'breaks-rules'],
    ['another page with the same value', [figure(juice('3.0'))], [['new']], undefined],
    ['another page with another value', [figure(juice('3.5'))], [['conflict', 'conflict']], undefined],
    ['a figure taken away', [{ kind: 'retract', source: 'page', cell: 'juice/2019' }], [['retraction']], undefined],
    [
      'a figure taken away that never was',
      [{ kind: 'retract', source: 'page', cell: 'juice/1066' }],
      [['same']],
      'no-change',
    ],
    ['a field that is missing', [figure(incomplete)], [['incomplete', 'missing-field']], 'incomplete'],
    ['a field that cannot be read', [figure(level('juice', 'soon', '3'))], [['incomplete', 'shape']], 'incomplete'],
    [
      'a place that was not read: it is not taken for the home',
      [figure(level('juice', '2020', '3', { place: '' }))],
      [['incomplete', 'shape']],
      'incomplete',
    ],
    ['no number', [figure(level('juice', '2020', 'lots'))], [['breaks-rule', 'not-a-number']], 'breaks-rules'],
    [
      'a unit that does not fit',
      [figure(level('juice', '2020', '3', { unit: 'TEU' }))],
      [['breaks-rule', 'unit']],
      'breaks-rules',
    ],
    [
      'an indicator that nobody knows',
      [figure(level('plums', '2020', '3'))],
      [['breaks-rule', 'unknown-id']],
      'breaks-rules',
    ],
    [
      'an indicator that nobody knows, proposed with its figure',
      [{ kind: 'indicator', record: plums }, figure(level('plums', '2020', '3'))],
      [['new'], ['new']],
      undefined,
    ],
    ['a page that nobody knows', [figure(juice('3.0'), 'nowhere')], [['breaks-rule', 'unknown-id']], 'breaks-rules'],
    [
      'one figure twice',
      [figure(level('juice', '2020', '3.3')), figure(level('juice', '2020', '3.4'))],
      [['new'], ['breaks-rule', 'duplicate-cell']],
      'breaks-rules',
    ],
    [
      'one figure twice, once rounded: the more exact one counts',
      [figure(level('juice', '2020', '3.3')), figure(level('juice', '2020', '3.31'))],
      [['repeated'], ['new']],
      undefined,
    ],
    [
      'one figure twice, once as a bound',
      [figure(level('juice', '2020', '3', { qualifier: 'over' })), figure(level('juice', '2020', '3.31'))],
      [['repeated'], ['new']],
      undefined,
    ],
    [
      'one figure twice, word for word',
      [figure(level('juice', '2020', '3.3')), figure(level('juice', '2020', '3.3', { paragraph: 4 }))],
      [['new'], ['repeated']],
      undefined,
    ],
    [
      'a part that no longer adds up to its whole: said of the part, though the rule names the whole',
      [figure(level('apples-in', '2019', '4.50'), 'page')],
      [['breaks-rule', 'parts-do-not-add-up']],
      'breaks-rules',
    ],
    [
      'a whole with both its parts, changed together',
      ['apples:9.50', 'apples-in:4.50'].map((text) =>
        figure(level(text.split(':')[0] ?? '', '2019', text.split(':')[1] ?? ''), 'page'),
      ),
      [['correction'], ['correction']],
      undefined,
    ],
    ['a word for a known concept', [term('apples')], [['new']], undefined],
    ['a word for no concept', [term('pears')], [['breaks-rule', 'unknown-id']], 'breaks-rules'],
    [
      'a word for the concept of an indicator that comes with it',
      [{ kind: 'indicator', record: plums }, term('plum')],
      [['new'], ['new']],
      undefined,
    ],
    [
      'an id that another page has already',
      [{ kind: 'source', record: { ...NEWS, id: 'page' } }],
      [['correction']],
      undefined,
    ],
  ];

describe('a line is sorted against the base', () => {
  it.each(ROWS)('%s', (_name, lines, expected, stopped) => {
    const assessment = assessed(...lines);
    expect(outcome(assessment)).toEqual(expected);
    expect(blocking(assessment)?.kind).toBe(stopped);
  });

  it('and a page under the id of another is stopped: its figures would be cited wrongly', () => {
    const other = { ...NEWS, id: 'page' };
    const lines = [{ id: 1, change: figure(level('juice', '2020', '3.3'), 'page'), origin: {}, isDropped: false }];
    const assessment = assess({ sources: [other], lines }, state, vocabulary);
    expect(assessment.objections.map(({ code }) => code)).toEqual(['source-differs']);
    expect(blocking(assessment)?.kind).toBe('breaks-rules');
  });

  it('and what was dropped counts for nothing', () => {
    const lines = [{ id: 1, change: figure(level('juice', '2020', 'lots')), origin: {}, isDropped: true }];
    const assessment = assess({ sources: [NEWS], lines }, state, vocabulary);
    expect(outcome(assessment)).toEqual([['dropped']]);
    expect([assessment.changes, blocking(assessment)?.kind]).toEqual([[], 'no-lines']);
  });
});
