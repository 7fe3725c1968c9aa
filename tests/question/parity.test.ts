import * as OpenCC from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/evaluation/question-files.ts';
import { realEngine } from '../e2e/real-engine.ts';
import { ROWS } from './parity-rows.ts';

const engine = realEngine();
const catalogue = readCatalogue();
const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' });
const now = new Date('2026-01-01');

describe('one figure in three scripts', () => {
  it.each(ROWS)('$id', ({ id, en, zh }) => {
    const [english, simplified, traditional] = [en, zh, toTraditional(zh)].map((q) => engine.ask(q, { now }));
    expect(english?.answer.facts).toEqual(expect.arrayContaining([catalogue[id] ?? id].flat()));
    expect(simplified?.answer.facts).toEqual(english?.answer.facts);
    expect(traditional?.answer.facts).toEqual(english?.answer.facts);
    expect([english?.language, simplified?.language, traditional?.language]).toEqual(['en', 'zh-Hans', 'zh-Hant']);
  });

  it('covers the whole catalogue', () => {
    expect(ROWS.map(({ id }) => id).sort()).toEqual(Object.keys(catalogue).sort());
  });
});
