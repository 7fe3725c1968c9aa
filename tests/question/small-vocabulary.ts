import type { Concept, Vocabulary } from '../../src/facts/vocabulary.ts';

/** A few made-up words with every role that the reading treats in its own way. */
const concept = (id: string, role: Concept['role'], en: readonly string[], zh: readonly string[] = []): Concept => ({
  id,
  role,
  en: [...en],
  zh: [...zh],
});

export const smallVocabulary: Vocabulary = {
  concepts: [
    concept('apples', 'subject', ['n:apple', 'apple trade'], ['苹果', '苹果贸易']),
    concept('juice', 'subject', ['juice', 'apple juice'], ['果汁', '苹果汁']),
    concept('pressed', 'subject', ['v:press', 'pressed'], ['榨汁']),
    concept('town', 'place', ['town'], ['小镇']),
    concept('growth', 'measure', ['growth', 'v:grow', 'grew'], ['增长']),
    concept('usd', 'unit', ['dollars'], ['美元']),
    concept('scale', 'unit', ['billion'], ['亿']),
    concept('price', 'attribute', ['n:price'], ['价格']),
    concept('not', 'negator', ['not', 'without'], ['不含']),
    concept('filler', 'filler', ['the', 'of', 'in', 'what', 'was', 'and', 'please'], ['的', '是', '多少']),
  ],
  foreign: [
    { id: 'atlantis', en: ['Atlantis'], zh: ['亚特兰蒂斯'], adj: ['Atlantean'] },
    { id: 'nice', en: ['Nice'], zh: ['尼斯'], ambiguousEn: ['Nice'] },
  ],
  english: new Set(['experts', 'large', 'house', 'was', 'the']),
  pinyin: { ping: '苹平瓶评', guo: '果国过', zhi: '汁之知', mao: '贸', yi: '易' },
  lookalikes: ['果杲'],
};
