import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../src/facts/load.ts';
import { growth, INDICATORS, level, MEMBERS, PLACES, SOURCE, withFolder } from './small.ts';

/** A folder with one page. */
const page = (content: object, file = 'page') => ({ [`sources/${file}.json`]: { source: SOURCE, ...content } });
const observations = (...list: object[]) => page({ observations: list });

const objectionsOf = (files: Readonly<Record<string, unknown>>) =>
  withFolder(files, (folder) => loadFacts(folder).objections.map((o) => `${o.code} ${o.file} ${o.pointer}`));

describe('loadFacts', () => {
  it('loads a sound folder', () => {
    const loaded = withFolder(observations(level('apples', '2020', '5')), loadFacts);
    expect(loaded.ok && loaded.base.observation('apples/2020')?.quantity).toEqual({
      printed: '5',
      unit: 'CNY',
      scale: 'billion',
    });
  });

  it('names every file that is missing, at once', () => {
    expect(objectionsOf({ 'places.json': undefined, 'members.json': undefined })).toEqual([
      'missing-file places.json ',
      'missing-file members.json ',
    ]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['text that is no JSON', { 'places.json': '{ oops' }, 'not-json places.json '],
    ['an unknown key', page({ note: 'x' }), 'shape sources/page.json '],
    ['a list that is none', page({ observations: {} }), 'shape sources/page.json /observations'],
    [
      'an impossible month',
      observations(level('apples', '2020-13', '5')),
      'shape sources/page.json /observations/0/period',
    ],
    [
      'a paragraph 0',
      observations(level('apples', '2020', '5', { paragraph: 0 })),
      'shape sources/page.json /observations/0/paragraph',
    ],
    [
      'a missing paragraph',
      observations({ ...level('apples', '2020', '5'), paragraph: undefined }),
      'shape sources/page.json /observations/0/paragraph',
    ],
    [
      'a scale that no one prints',
      observations(level('apples', '2020', '5', { scale: 'dozen' })),
      'shape sources/page.json /observations/0/scale',
    ],
    [
      'an id with a capital',
      observations(level('Apples', '2020', '5')),
      'shape sources/page.json /observations/0/indicator',
    ],
    ['a page under another name', page({}, 'other'), 'wrong-file-name sources/other.json /source/id'],
    ['a name that only ends alike', page({}, 'a-page'), 'wrong-file-name sources/a-page.json /source/id'],
    [
      'an indicator nobody knows',
      observations(level('pears', '2020', '5')),
      'unknown-id sources/page.json /observations/0/indicator',
    ],
    [
      'a place nobody knows',
      observations(level('apples', '2020', '5', { place: 'sea' })),
      'unknown-id sources/page.json /observations/0/place',
    ],
    [
      'a member of another dimension',
      observations(level('apples', '2020', '5', { breakdown: { taste: 'red' } })),
      'unknown-id sources/page.json /observations/0/breakdown/taste',
    ],
    [
      'tonnes of money',
      observations(level('apples', '2020', '5', { unit: 'tonne' })),
      'unit sources/page.json /observations/0/unit',
    ],
    [
      'growth in yuan',
      observations(growth('apples', '2020', '5', { unit: 'CNY' })),
      'unit sources/page.json /observations/0/unit',
    ],
    [
      "a typist's comma",
      observations(level('apples', '2020', '4,35.118')),
      'not-a-number sources/page.json /observations/0/value',
    ],
    [
      'a conversion that is no number',
      observations(level('apples', '2020', '5', { alsoReported: [{ value: 'some', unit: 'USD' }] })),
      'not-a-number sources/page.json /observations/0/alsoReported/0/value',
    ],
    [
      'a correction without a dispute',
      observations(level('apples', '2020', '5', { printed: '5,' })),
      'printed-undisputed sources/page.json /observations/0/printed',
    ],
    [
      'a target that says so only once',
      observations(level('apples', '2020', '5', { qualifier: 'target' })),
      'target-unmarked sources/page.json /observations/0/qualifier',
    ],
    [
      'a plan that is not called a target',
      observations(level('apples', '2020', '5', { breakdown: { basis: 'plan' } })),
      'target-unmarked sources/page.json /observations/0/qualifier',
    ],
    [
      'growth against a later period',
      observations(growth('apples', '2020', '5', { against: '2021' })),
      'against sources/page.json /observations/0/against',
    ],
    [
      "a year's growth against a month",
      observations(growth('apples', '2020', '5', { against: '2019-06' })),
      'against sources/page.json /observations/0/against',
    ],
    [
      'a share of a place nobody knows',
      observations(growth('apples', '2020', '5', { measure: 'share', against: 'sea' })),
      'against sources/page.json /observations/0/against',
    ],
    [
      'a share of a part nobody knows',
      observations(growth('apples', '2020', '5', { measure: 'share', against: 'colour=blue' })),
      'against sources/page.json /observations/0/against',
    ],
    [
      'a place within no place',
      { 'places.json': { places: [...PLACES, { ...PLACES[1], id: 'hut', within: 'sea' }] } },
      'unknown-id places.json /places/2/within',
    ],
    [
      'a member twice',
      { 'members.json': { members: [...MEMBERS, MEMBERS[0]] } },
      'duplicate-id members.json /members/4/id',
    ],
    [
      'an indicator twice',
      { 'indicators.json': { indicators: [...INDICATORS, INDICATORS[1]] } },
      'duplicate-id indicators.json /indicators/8/id',
    ],
    [
      'a part nobody knows',
      {
        'indicators.json': {
          indicators: [...INDICATORS.slice(1, 3), { ...INDICATORS[0], identities: { sumOf: ['pears', 'apples-in'] } }],
        },
      },
      'unknown-id indicators.json /indicators/2/identities',
    ],
  ])('objects to %s', (_, files, wanted) => {
    expect(objectionsOf(files)).toContain(wanted);
  });

  it('says all that is wrong with a record, and never gives half a base', () => {
    const bad = level('apples', '2020', 'five', { place: 'sea', unit: 'tonne' });
    const loaded = withFolder(observations(level('apples', '2019', '5'), bad), loadFacts);
    expect(loaded.ok).toBe(false);
    expect('base' in loaded).toBe(false);
    expect(loaded.objections.map((o) => o.code)).toEqual(['unknown-id', 'unit', 'not-a-number']);
  });

  it('objects to a statement that is told twice, or said to stand in a source that is not there', () => {
    const statement = {
      id: 's',
      topic: 'city',
      answers: 'role',
      names: { en: 's', zh: 's' },
      text: { en: 's', zh: 's' },
      asks: [['a']],
      paragraph: 1,
    };
    const files = page({ statements: [statement, { ...statement, alsoIn: [{ source: 'gone', paragraph: 2 }] }] });
    expect(objectionsOf(files)).toEqual([
      'duplicate-id sources/page.json /statements/1/id',
      'unknown-id sources/page.json /statements/1/alsoIn/0/source',
    ]);
  });

  it('reads a page without a date, and doubts it', () => {
    const files = { 'sources/page.json': { source: { ...SOURCE, published: undefined } } };
    expect(withFolder(files, loadFacts)).toMatchObject({
      ok: true,
      objections: [{ code: 'missing-date', severity: 'doubt', file: 'sources/page.json', pointer: '/source' }],
    });
  });
});
