import { describe, expect, it } from 'vitest';
import { languageOfLocale } from '../../src/discord/locale.ts';
import { en } from '../../src/discord/locales/en.ts';
import { phrases } from '../../src/discord/locales/index.ts';
import { zh } from '../../src/discord/locales/zh.ts';

describe('languageOfLocale', () => {
  it.each([
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['de', 'en'],
    [undefined, 'en'],
  ])('%s is answered in %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language);
  });
});

describe('phrases', () => {
  it('come in Traditional from the Simplified file, functions and lists too', () => {
    const words = phrases('zh-Hant');
    expect(words.commands.ask.name).toBe('提問');
    expect(words.measures.growth).toBe('同比增速');
    expect(words.card.left(3)).toBe('……另有3項');
    expect(words.about.lines({ figures: 1, statements: 2, sources: 3 })[0]).toContain('條表述');
  });

  it('are the files themselves in the other languages', () => {
    expect(phrases('en')).toBe(en);
    expect(phrases('zh-Hans')).toBe(zh);
  });
});
