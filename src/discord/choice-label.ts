import type { Choice } from '../answer/answer.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { Language } from '../question/language.ts';
import type { Query, Subject } from '../question/query.ts';
import { phrases } from './locales/index.ts';
import { toTraditional } from './traditional.ts';

/** What stands on a choice's button: what it is about, then the period and measure that tell it from the others. */
export function choiceLabel(choice: Choice, base: FactBase, language: Language): string {
  const words = phrases(language);
  const tongue = language === 'en' ? 'en' : 'zh';
  const subject = choice.subject ?? subjectOf(choice.query);
  const statement = choice.statement && base.statements.get(choice.statement)?.names[tongue];
  const parts = [
    ...(statement ? [statement] : []),
    ...(subject ? subjectNames(subject, base, tongue) : []),
    ...(choice.measure ? [words.measures[choice.measure]] : []),
    ...(choice.period ? [choice.period.id.replace(/^asof:/, '')] : []),
  ];
  const label = parts.join(words.card.between) || choice.query.kind;
  return language === 'zh-Hant' ? toTraditional(label) : label;
}

function subjectOf(query: Query): Subject | undefined {
  return query.kind === 'figure' || query.kind === 'list' ? query.target.subjects[0] : undefined;
}

function subjectNames(subject: Subject, base: FactBase, tongue: 'en' | 'zh'): string[] {
  const indicator = base.indicators.get(subject.indicator);
  const away = indicator && subject.place !== indicator.place ? base.places.get(subject.place) : undefined;
  const members = Object.values(subject.breakdown).map((id) => base.members.get(id)?.names[tongue] ?? id);
  return [indicator?.names[tongue] ?? subject.indicator, ...(away ? [away.names[tongue]] : []), ...members];
}
