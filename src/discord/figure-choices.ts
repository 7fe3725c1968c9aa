import type { Currency, Suggestion } from '../engine.ts';
import { MEASURES, type Measure } from '../facts/schema.ts';
import type { Language } from '../question/language.ts';
import { matchNames, readName } from '../question/suggest/match-names.ts';
import { phrases } from './locales/index.ts';

/** Measures and currencies by their names in any language: as suggestions, and read back when typed past them. */

const LANGUAGES: readonly Language[] = ['en', 'zh-Hans', 'zh-Hant'];
const CURRENCIES: readonly Currency[] = ['CNY', 'USD'];

const measureNames = (m: Measure) => [m, ...LANGUAGES.map((l) => phrases(l).measures[m])];
const currencyNames = (c: Currency) => [c, ...LANGUAGES.map((l) => phrases(l).currencies[c])];

export function measureRows(list: readonly Measure[], typed: string, language: Language): readonly Suggestion[] {
  const { measures } = phrases(language);
  return matchNames(typed, list, measureNames).map((m) => ({ name: measures[m], value: m }));
}

export function currencyRows(list: readonly Currency[], typed: string, language: Language): readonly Suggestion[] {
  const { currencies } = phrases(language);
  return matchNames(typed, list, currencyNames).map((c) => ({ name: currencies[c], value: c }));
}

/** The measure that was picked or named; what is no measure stays as it was typed, for the engine to say so. */
export function readMeasure(typed: string): string {
  return readName(typed, MEASURES, measureNames) ?? typed;
}

/** The same for a currency. */
export function readCurrency(typed: string): string {
  return readName(typed, CURRENCIES, currencyNames) ?? typed;
}

/** A measure's name; what is no measure stays as it is. */
export function measureName(id: string, language: Language): string {
  const measure = MEASURES.find((known) => known === id);
  return measure ? phrases(language).measures[measure] : id;
}
