import type { FactBase } from '../facts/fact-base.ts';
import { parsePeriod } from '../facts/period.ts';
import { MEASURES } from '../facts/schema.ts';
import type { Language } from '../question/language.ts';
import { recordLabel } from './record-text.ts';

/**
 * A figure's id in words: `goods-trade/2022~2024-01-18-another` is "Goods trade, Xiamen, 2022 (Another)". The figure need
 * not be on file; what is no figure's id comes back as it is.
 */
export function figureName(base: FactBase, id: string, language: Language): string {
  const [cell = '', source] = id.split('~');
  const [head = '', ...rest] = cell.split('/');
  const [indicator = '', place] = head.split('@');
  const cells = rest[0]?.includes('=') ? (rest.shift() ?? '') : '';
  const measure = MEASURES.find((known) => known === rest.at(-1));
  const period = parsePeriod((measure ? rest.slice(0, -1) : rest).join('/'));
  if (!base.indicators.has(indicator) || !period) return id;
  const breakdown = Object.fromEntries(cells === '' ? [] : cells.split(',').map((pair) => pair.split('=')));
  const record = { indicator, breakdown, period: period.id, measure: measure ?? 'level', ...(place ? { place } : {}) };
  const label = recordLabel(base, record, language, '');
  const title = source === undefined ? undefined : (base.sources.get(source)?.title ?? source);
  return title === undefined ? label : language === 'en' ? `${label} (${title})` : `${label}（${title}）`;
}
