import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/evaluation/random.ts';
import { mistype } from '../../src/evaluation/typing.ts';
import { distance } from '../../src/question/spelling.ts';

const syllables = { mao: '贸毛', yi: '易以', ke: '课客' };
const type = (text: string, count: number, seed: number) => mistype(text, count, syllables, seeded(seed));
const seeds = Array.from({ length: 200 }, (_, i) => i);

describe('typing errors', () => {
  it('are the same for the same seed', () => {
    expect(type('contract value in 2020', 2, 7)).toEqual(type('contract value in 2020', 2, 7));
  });

  it('change the text by as many slips', () => {
    for (const seed of seeds) {
      const { text, slips } = type('offshore outsourcing contract value', 1, seed);
      expect(slips).toHaveLength(1);
      expect(distance(text, 'offshore outsourcing contract value', 2)).toBe(1);
    }
  });

  it('leave digits and short words alone', () => {
    for (const seed of seeds) expect(type('in 2020 H1 GDP', 2, seed).text.replaceAll(' ', '')).toBe('in2020H1GDP');
  });

  it('never touch what says when in Chinese', () => {
    for (const seed of seeds) {
      const { text } = type('2021年上半年贸易', 1, seed);
      expect(text.startsWith('2021年上半年')).toBe(true);
      expect(text).toMatch(/^2021年上半年(?:毛易|贸以)$/);
    }
  });

  it('make every kind of slip', () => {
    const made = new Set(seeds.flatMap((seed) => type('foreign trade 贸易', 1, seed).slips));
    expect([...made].sort()).toEqual(['doubled', 'homophone', 'left out', 'neighbour', 'no space', 'swapped']);
  });

  it('give up on a text without letters', () => {
    expect(type('2020?', 2, 1)).toEqual({ text: '2020?', slips: [] });
  });
});
