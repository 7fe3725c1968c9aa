import { figureName } from '../../answer/figure-name.ts';
import { wordsFor } from '../../answer/text.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Objection } from '../../facts/objection.ts';
import type { Language } from '../../question/language.ts';
import { cut } from '../cut.ts';
import { escapeText } from '../escape.ts';
import { measureName } from '../figure-choices.ts';
import { curationWords } from './locales/index.ts';

const FIGURES = ['id', 'other', 'now', 'before', 'whole', 'parts', 'level', 'longer'];
const SOURCES = ['source', 'otherSource'];
const UNITS = ['unit', 'otherUnit', 'allowed', 'before', 'after'];

/** An objection as a moderator reads it: what the files call by ids and field names, by its name. */
export function objectionText(objection: Objection, base: FactBase, language: Language): string {
  const { proposal } = curationWords(language);
  return proposal.objection(
    escapeText(cut(problemText(objection, base, language), 300)),
    objection.severity === 'error',
  );
}

/** What an objection says, plain. */
export function problemText(objection: Objection, base: FactBase, language: Language): string {
  const { words, finish } = wordsFor(language);
  const said = curationWords(language);
  const { code, params } = objection;
  const field = said.fields[(params.field ?? '').split('.')[0] as keyof typeof said.fields] ?? said.fields.other;
  if (code === 'missing-field') return said.proposal.missing(field);
  if (code === 'shape' && params.field !== undefined) return said.proposal.unreadable(field);
  if (code === 'unknown-id') return said.proposal.unknown(params.id ?? '');
  const named = Object.entries(params).map(([key, value]) => [key, valueText(key, value, objection, base, language)]);
  return finish(words.objection({ ...objection, params: Object.fromEntries(named) }).problem);
}

function valueText(key: string, value: string, { code }: Objection, base: FactBase, language: Language): string {
  const said = curationWords(language);
  if (key === 'measure' && code === 'against') return measureName(value, language);
  if (key === 'against') return base.places.get(value)?.names[language === 'en' ? 'en' : 'zh'] ?? value;
  if (SOURCES.includes(key)) return base.sources.get(value)?.title ?? value;
  if (UNITS.includes(key) && (key !== 'before' || code === 'unit-changed'))
    return each(value, (one) => said.units[one as keyof typeof said.units] ?? one);
  return FIGURES.includes(key) ? each(value, (one) => figureName(base, one, language)) : value;
}

const each = (value: string, name: (one: string) => string): string =>
  value
    .split(', ')
    .map((one) => name(one))
    .join('; ');
