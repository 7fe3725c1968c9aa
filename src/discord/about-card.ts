import type { FactBase } from '../facts/fact-base.ts';
import type { Language } from '../question/language.ts';
import type { Card } from './card.ts';
import { bodyOf } from './cards.ts';
import { phrases } from './locales/index.ts';

/** `/about`: what is on file, in numbers, and what is kept of those who ask. */
export function aboutCard(base: FactBase, language: Language): Card {
  const { about } = phrases(language);
  const figures = base.observations.length;
  const lines = about.lines({ figures, statements: base.statements.size, sources: base.sources.size });
  const headline = `**${about.headline}**`;
  return {
    content: [headline, ...lines].join('\n'),
    body: bodyOf([headline, lines.join('\n')]),
    rows: [],
    private: false,
  };
}
