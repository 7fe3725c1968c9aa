import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { typedAmounts } from '../../src/curation/typed/amount.ts';
import { loadVocabulary } from '../../src/facts/load-vocabulary.ts';
import type { Measure } from '../../src/facts/schema.ts';

/** A figure typed into a form is read from end to end, or not at all. */

const loaded = loadVocabulary(fileURLToPath(new URL('../../data/vocabulary', import.meta.url)));
if (!loaded.ok) throw new Error('the vocabulary cannot be read');
const amounts = typedAmounts(loaded.vocabulary);

const told = (text: string, measure?: Measure): string => {
  const read = amounts.read(text, measure);
  if (!read) return 'not read';
  const { value, unit, scale, qualifier = '' } = read;
  return [qualifier, value, scale === 'one' ? '' : scale, unit].filter((part) => part !== '').join(' ');
};

describe('a typed figure is read whole', () => {
  it.each([
    ['as English articles print it', '34.32 billion yuan', '34.32 billion CNY'],
    ['as the data has it', '34.32 billion CNY', '34.32 billion CNY'],
    ['with a scale of the data', '34.32 hundred-million CNY', '34.32 hundred-million CNY'],
    ['as Chinese articles print it', '343.2亿元', '343.2 hundred-million CNY'],
    ['in full-width digits', '３４３亿元', '343 hundred-million CNY'],
    ['with the currency in front', 'US$5.3 billion', '5.3 billion USD'],
    ['with the currency said twice', '¥34 billion yuan', '34 billion CNY'],
    ['with separators', '1,708', '1708 count'],
    ['with a minus', '−3.2 percent', '-3.2 percent'],
    ['with a word for a fall', 'down 5.9 percent', '-5.9 percent'],
    ['with a Chinese word for a fall', '下降5.9%', '-5.9 percent'],
    ['in points', '3个百分点', '3 percentage-point'],
    ['百分之', '百分之五点九', '5.9 percent'],
    ['containers', '115万标箱', '115 ten-thousand TEU'],
    ['number words', 'three hundred billion yuan', '300 billion CNY'],
    ['number words with a hyphen', 'forty-one', '41 count'],
    ['Chinese numerals', '三百四十三亿元', '343 hundred-million CNY'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['about', 'approximately 431 billion yuan', 'about 431 billion CNY'],
    ['over', 'over 120', 'over 120 count'],
    ['or so, behind it', '5.9% or so', 'about 5.9 percent'],
    ['约', '约34.3亿元', 'about 34.3 hundred-million CNY'],
    ['近', '近400亿元', 'nearly 400 hundred-million CNY'],
    ['以上, behind it', '400亿元以上', 'over 400 hundred-million CNY'],
    ['多, inside it', '1000多亿元', 'over 1000 hundred-million CNY'],
  ])('with its bound: %s', (_, text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['7', 'rank'],
    ['7th', undefined],
    ['No. 7', undefined],
    ['seventh', undefined],
    ['第7位', undefined],
    ['第七名', undefined],
    ['7 rank', 'rank'],
  ] as const)('a rank: %s', (text, measure) => {
    expect(told(text, measure)).toBe('7 rank');
  });
});

describe('a typed figure is refused', () => {
  it.each([
    ['with an exponent', '1e3 billion CNY'],
    ['with an exponent and decimals', '4.3073e11 yuan'],
    ['with two scales', '500.1 billion billion CNY'],
    ['with two currencies', '¥34 billion dollars'],
    ['with two amounts', '430.73 billion yuan ($66 billion)'],
    ['as a range', '3 to 4 billion yuan'],
    ['with a blank within the number', '1 5 billion yuan'],
    ['with separators in the wrong place', '4,35.118 billion yuan'],
    ['with two points', '1.2.3 billion yuan'],
    ['as an upper limit, which no record has', 'less than 5 billion yuan'],
    ['as 至多', '至多5亿元'],
    ['in a scale that no record has', '3百亿元'],
    ['in a currency that no record has', 'EUR 4 billion'],
    ['with words left over', '5.9 percent growth'],
    ['with a word that is none', '12 zorks'],
    ['without a number', 'billion yuan'],
    ['with nothing', ''],
  ])('%s', (_, text) => {
    expect(told(text)).toBe('not read');
  });
});
