import { describe, expect, it } from 'vitest';
import { built, growth, level, type Page } from './small.ts';

const both = { en: 'why', zh: 'why' };
const red = { breakdown: { colour: 'red' } };
const green = { breakdown: { colour: 'green' } };
const soFar = { breakdown: { span: 'so-far' } };
const per = (id: string, value: string, more: object = {}) => level(id, '2020', value, more);
const share = (value: string, more: object = {}) => ({
  ...growth('apples', '2020', value, more),
  measure: 'share',
});
const usd = (value: string) => ({ alsoReported: [{ value, unit: 'USD', scale: 'billion' }] });
const published = (day: string) => ({ published: day });

const codes = (...pages: Page[]) => built(...pages).objections.map((o) => `${o.severity} ${o.code}`);

describe('rules across records', () => {
  it.each<[string, Page[], string[]]>([
    [
      'the same cell twice on one page',
      [{ observations: [per('apples', '5'), per('apples', '5')] }],
      ['error duplicate-cell'],
    ],
    ['two pages that agree', [{ observations: [per('apples', '5.04')] }, { observations: [per('apples', '5.0')] }], []],
    [
      'two pages that agree in 亿 and billion',
      [{ observations: [per('apples', '5')] }, { observations: [per('apples', '50', { scale: 'hundred-million' })] }],
      [],
    ],
    [
      'two pages that differ',
      [{ observations: [per('apples', '5.04')] }, { observations: [per('apples', '5.2')] }],
      ['doubt conflict'],
    ],
    [
      'yuan on one page, dollars on the other, at a rate there was',
      [{ observations: [per('apples', '7.0')] }, { observations: [per('apples', '1.0', { unit: 'USD' })] }],
      [],
    ],
    [
      'the same number in yuan and in dollars',
      [{ observations: [per('apples', '7.0')] }, { observations: [per('apples', '7.0', { unit: 'USD' })] }],
      ['doubt conflict'],
    ],
    [
      'yuan on one page, dollars on the other, at a rate of other years',
      [
        { observations: [level('apples', '2014', '8.0')] },
        { observations: [level('apples', '2014', '1.0', { unit: 'USD' })] },
      ],
      ['doubt conflict'],
    ],
    [
      'yuan and dollars of 1985, when a dollar cost three yuan',
      [
        { observations: [level('apples', '1985', '3.0')] },
        { observations: [level('apples', '1985', '1.0', { unit: 'USD' })] },
      ],
      [],
    ],
    ['an amount below zero', [{ observations: [per('juice', '-3')] }], ['error negative-level']],
    ['a surplus below zero', [{ observations: [per('apples-left', '-3')] }], []],
    ['a growth below zero', [{ observations: [growth('juice', '2020', '-3')] }], []],
    [
      'half a shop',
      [{ observations: [level('shops', 'asof:2020', '12.5', { unit: 'count', scale: 'one' })] }],
      ['error fractional-count'],
    ],
    [
      'shops in thousands',
      [{ observations: [level('shops', 'asof:2020', '12.5', { unit: 'count', scale: 'thousand' })] }],
      [],
    ],
    [
      'half a shop in millions',
      [{ observations: [level('shops', 'asof:2020', '1.2345675', { unit: 'count', scale: 'million' })] }],
      ['error fractional-count'],
    ],
    [
      'a lead over nobody',
      [{ observations: [{ ...growth('juice', '2020', '2'), measure: 'gap', unit: 'percentage-point' }] }],
      ['error no-reference'],
    ],
    [
      'a lead over the land',
      [
        {
          observations: [
            { ...growth('juice', '2020', '2'), measure: 'gap', unit: 'percentage-point', against: 'land' },
          ],
        },
      ],
      [],
    ],
    [
      'a rank among nobody',
      [{ observations: [{ ...growth('juice', '2020', '2'), measure: 'rank', unit: 'rank' }] }],
      ['error no-reference'],
    ],
    ['a share of nothing', [{ observations: [share('40')] }], ['error no-reference']],
    ['a share of the land', [{ observations: [share('40', { against: 'land' })] }], []],
    ['a share of its own whole', [{ observations: [share('40', red)] }], []],
    [
      '"over 5" and 5.6',
      [{ observations: [per('apples', '5', { qualifier: 'over' })] }, { observations: [per('apples', '5.6')] }],
      [],
    ],
    [
      '"over 5" and 4.6',
      [{ observations: [per('apples', '5', { qualifier: 'over' })] }, { observations: [per('apples', '4.3')] }],
      ['doubt conflict'],
    ],
    [
      '"nearly 400" and 387',
      [
        { observations: [level('shops', 'asof:2020', '400', { unit: 'count', scale: 'one', qualifier: 'nearly' })] },
        { observations: [level('shops', 'asof:2020', '387', { unit: 'count', scale: 'one' })] },
      ],
      [],
    ],
    [
      'a conflict that a person has settled',
      [{ observations: [per('apples', '5.04')] }, { observations: [per('apples', '6', { disputed: both })] }],
      [],
    ],

    ['a share above the whole', [{ observations: [share('101', red)] }], ['error share-range']],
    [
      'a share of the whole',
      [{ observations: [share('40.0', red), per('apples', '4', red), per('apples', '10.0')] }],
      [],
    ],
    [
      'a share that is not part over whole',
      [{ observations: [share('44.0', red), per('apples', '4.0', red), per('apples', '10.0')] }],
      ['doubt share-does-not-fit'],
    ],
    [
      'a share of another place is not of the whole',
      [{ observations: [share('44.0', { against: 'land' }), per('apples', '10.0')] }],
      [],
    ],

    [
      'directions that add up',
      [{ observations: [per('apples', '9.00'), per('apples-out', '5.00'), per('apples-in', '4.00')] }],
      [],
    ],
    [
      'directions that add up within rounding',
      [{ observations: [per('apples', '9.01'), per('apples-out', '5.00'), per('apples-in', '4.00')] }],
      [],
    ],
    [
      'a total in trillion that should be billion',
      [
        {
          observations: [
            per('apples', '0.009', { scale: 'trillion' }),
            per('apples-out', '4.90'),
            per('apples-in', '4.00'),
          ],
        },
      ],
      [],
    ],
    [
      'directions that do not add up',
      [{ observations: [per('apples', '9.10'), per('apples-out', '5.00'), per('apples-in', '4.00')] }],
      ['error parts-do-not-add-up'],
    ],
    [
      'a total in dollars by mistake',
      [{ observations: [per('apples', '9.00', { unit: 'USD' }), per('apples-out', '5.00'), per('apples-in', '4.00')] }],
      ['error parts-do-not-add-up'],
    ],
    [
      'a second page whose own parts do not add up to its whole',
      [
        { observations: [per('apples', '9.00'), per('apples-out', '5.00'), per('apples-in', '4.00')] },
        { observations: [per('apples', '9.10'), per('apples-out', '5.00'), per('apples-in', '4.00')] },
      ],
      ['doubt conflict', 'error parts-do-not-add-up'],
    ],
    [
      'a second page that gives the total in trillion, beside the parts of the first',
      [
        { observations: [per('apples', '9.00'), per('apples-out', '5.00'), per('apples-in', '4.00')] },
        { observations: [per('apples', '9.00', { scale: 'trillion' })] },
      ],
      ['doubt conflict', 'error parts-do-not-add-up', 'doubt magnitude', 'doubt magnitude', 'doubt unusual'],
    ],
    [
      'a second page that gives a revised total: a conflict, no slip',
      [
        { observations: [per('apples', '9.00'), per('apples-out', '5.00'), per('apples-in', '4.00')] },
        { observations: [per('apples', '9.20')] },
      ],
      ['doubt conflict'],
    ],
    ['one direction is missing', [{ observations: [per('apples', '99'), per('apples-out', '5')] }], []],
    [
      'colours that do not add up',
      [{ observations: [per('apples', '9.0'), per('apples', '5.0', red), per('apples', '3.0', green)] }],
      ['error parts-do-not-add-up'],
    ],
    [
      'a disputed part is not counted on',
      [
        {
          observations: [
            per('apples', '9.0'),
            per('apples', '5.0', red),
            per('apples', '3.0', { ...green, disputed: both }),
          ],
        },
      ],
      [],
    ],
    [
      'what is left is a difference',
      [{ observations: [per('apples-left', '1.00'), per('apples-out', '5.00'), per('apples-in', '4.00')] }],
      [],
    ],
    [
      'what is left is not the sum',
      [{ observations: [per('apples-left', '9.00'), per('apples-out', '5.00'), per('apples-in', '4.00')] }],
      ['error parts-do-not-add-up'],
    ],

    [
      'growth that fits its levels',
      [{ observations: [level('apples', '2019', '5.00'), per('apples', '5.50'), growth('apples', '2020', '10')] }],
      [],
    ],
    [
      'growth that fits within rounding',
      [{ observations: [level('apples', '2019', '5.0'), per('apples', '5.5'), growth('apples', '2020', '10.9')] }],
      [],
    ],
    [
      'growth that a revision explains',
      [{ observations: [level('apples', '2019', '5.00'), per('apples', '5.50'), growth('apples', '2020', '11.0')] }],
      ['doubt growth-does-not-fit'],
    ],
    [
      'growth that nothing explains',
      [{ observations: [level('apples', '2019', '5.00'), per('apples', '5.50'), growth('apples', '2020', '100')] }],
      ['error growth-does-not-fit'],
    ],
    [
      'growth at constant prices',
      [{ observations: [level('juice', '2019', '5.00'), per('juice', '5.50'), growth('juice', '2020', '7')] }],
      [],
    ],
    [
      'growth across a break',
      [
        {
          observations: [
            level('apples', '2029', '5.00'),
            level('apples', '2030', '7.00'),
            growth('apples', '2030', '3'),
          ],
        },
      ],
      [],
    ],
    [
      'growth against another period than the year before',
      [
        {
          observations: [
            level('apples', '2020-Q1', '5.00'),
            level('apples', '2020-Q2', '5.50'),
            growth('apples', '2020-Q2', '10', { against: '2020-Q1' }),
          ],
        },
      ],
      [],
    ],
    [
      'a total that grows faster than all its parts',
      [
        {
          observations: [
            growth('apples', '2020', '9'),
            growth('apples-out', '2020', '5'),
            growth('apples-in', '2020', '7'),
          ],
        },
      ],
      ['doubt growth-outside-parts'],
    ],
    [
      'a level of one year and growth of another in one sentence',
      [{ observations: [per('apples', '5'), growth('apples', '2019', '5')] }],
      ['doubt period-mismatch'],
    ],
    [
      'the same in two sentences',
      [{ observations: [per('apples', '5'), growth('apples', '2019', '5', { paragraph: 2 })] }],
      [],
    ],

    [
      'a part above its whole',
      [{ observations: [per('apples', '5'), per('apples', '7', red)] }],
      ['error part-above-whole'],
    ],
    ['a running total is no part', [{ observations: [per('apples', '5'), per('apples', '70', soFar)] }], []],
    [
      'a plan above the outcome',
      [
        {
          observations: [per('apples', '5'), per('apples', '7', { breakdown: { basis: 'plan' }, qualifier: 'target' })],
        },
      ],
      [],
    ],
    [
      'a quarter above its year',
      [{ observations: [per('apples', '5'), level('apples', '2020-Q1', '6.2')] }],
      ['error period-above-longer'],
    ],
    [
      'seven months above the ten',
      [{ observations: [level('apples', '2020-01/2020-10', '5'), level('apples', '2020-03/2020-09', '5.9')] }],
      ['error period-above-longer'],
    ],
    ['a quarter within its year', [{ observations: [per('apples', '5'), level('apples', '2020-Q1', '1')] }], []],
    [
      'a running total that falls',
      [{ observations: [level('apples', 'asof:2020', '50.0', soFar), level('apples', 'asof:2021', '49.0', soFar)] }],
      ['error running-total-falls'],
    ],
    [
      'a running total that stands still',
      [{ observations: [level('apples', 'asof:2020', '50', soFar), level('apples', 'asof:2021', '50', soFar)] }],
      [],
    ],

    [
      'a rate that the year saw',
      [{ observations: [per('apples', '6.9', usd('1.0'))], source: published('2021-01-05') }],
      [],
    ],
    [
      "a rate of the page's own day",
      [{ observations: [level('apples', '2012', '7.2', usd('1.00'))], source: published('2023-06-27') }],
      [],
    ],
    [
      'a rate that no year saw',
      [{ observations: [per('apples', '6.9', usd('1.40'))], source: published('2021-01-05') }],
      ['doubt implied-rate'],
    ],
    [
      'million for billion in the conversion',
      [{ observations: [per('apples', '6.9', { alsoReported: [{ value: '1.0', unit: 'USD', scale: 'million' }] })] }],
      ['doubt implied-rate'],
    ],
    [
      'both amounts in one currency',
      [{ observations: [per('apples', '6.9', { alsoReported: [{ value: '1.0', unit: 'CNY', scale: 'billion' }] })] }],
      ['doubt same-currency'],
    ],
    [
      'people who multiply overnight',
      [
        {
          observations: [
            level('juice', '2019', '100'),
            level('juice-per-head', '2019', '50000', { scale: 'one' }),
            per('juice', '110'),
            per('juice-per-head', '25000', { scale: 'one' }),
          ],
        },
      ],
      ['doubt per-head'],
    ],
    [
      'people who come slowly',
      [
        {
          observations: [
            level('juice', '2019', '100'),
            level('juice-per-head', '2019', '50000', { scale: 'one' }),
            per('juice', '110'),
            per('juice-per-head', '54000', { scale: 'one' }),
          ],
        },
      ],
      [],
    ],

    [
      'million for billion in a series',
      [
        {
          observations: [
            level('juice', '2018', '100'),
            level('juice', '2019', '110'),
            per('juice', '120', { scale: 'million' }),
            level('juice', '2021', '130'),
          ],
        },
      ],
      ['doubt magnitude'],
    ],
    [
      '亿 for billion in a series',
      [
        {
          observations: [
            level('juice', '2018', '100'),
            level('juice', '2019', '110'),
            per('juice', '120', { scale: 'hundred-million' }),
            level('juice', '2021', '130'),
          ],
        },
      ],
      ['doubt magnitude'],
    ],
    [
      'a month beside years is a twelfth, not a slip',
      [{ observations: [level('juice', '2018', '120'), level('juice', '2019-01', '10'), per('juice', '120')] }],
      [],
    ],
    [
      'figures decades apart may differ by any factor',
      [{ observations: [level('juice', '1980', '1'), per('juice', '1000')] }],
      [],
    ],
    [
      'a figure outside the usual range',
      [{ observations: [per('apples', '5', { scale: 'trillion' })] }],
      ['doubt unusual'],
    ],
    [
      'a running total may outgrow the usual range',
      [{ observations: [per('apples', '5', { scale: 'trillion', ...soFar })] }],
      [],
    ],

    [
      'a page about a year that had not come',
      [{ observations: [per('apples', '5')], source: published('2019-06-01') }],
      ['error period-after-publication'],
    ],
    [
      'a page a fortnight before the half is over',
      [{ observations: [level('apples', '2020-H2', '5')], source: published('2020-12-07') }],
      [],
    ],
    [
      'a plan for a year that had not come',
      [
        {
          observations: [per('apples', '7', { breakdown: { basis: 'plan' }, qualifier: 'target' })],
          source: published('2019-06-01'),
        },
      ],
      [],
    ],
    ['a fair of the year', [{ observations: [per('fair', '7')], source: published('2020-09-12') }], []],
    [
      'a fair of next year',
      [{ observations: [level('fair', '2021', '7')], source: published('2020-09-12') }],
      ['error period-after-publication'],
    ],
    [
      'a stock in the month of the page',
      [
        {
          observations: [level('shops', 'asof:2020-08', '88', { unit: 'count', scale: 'one' })],
          source: published('2020-08-02'),
        },
      ],
      [],
    ],
  ])('%s', (_, pages, wanted) => {
    expect(codes(...pages)).toEqual(wanted);
  });

  it('points to the record in its file, with what the sentence needs', () => {
    const { objections } = built({
      observations: [per('apples-out', '5.00'), per('apples-in', '4.00'), per('apples', '9.10')],
    });
    expect(objections).toEqual([
      {
        code: 'parts-do-not-add-up',
        severity: 'error',
        file: 'sources/page.json',
        pointer: '/observations/2',
        params: {
          id: 'apples/2020',
          whole: '9100000000',
          sum: '9000000000',
          terms: '5000000000, 4000000000',
          sign: '+',
          unit: 'CNY',
          parts: 'apples-out/2020, apples-in/2020',
        },
      },
    ]);
  });
});
