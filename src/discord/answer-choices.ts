import type { Answer } from '../answer/answer.ts';
import type { Language } from '../question/language.ts';
import type { LabelledChoice } from './choice-rows.ts';
import { phrases } from './locales/index.ts';
import { topicName } from './topic-name.ts';

/**
 * What may be clicked below an answer: the readings that it asks about, the nearest things on file, the topics of the
 * whole catalogue, or the way back to it from one of them.
 * @param labels the answer's own labels of its choices, in their order.
 */
export function choicesOf(answer: Answer, labels: readonly string[], language: Language): readonly LabelledChoice[] {
  const choices = answer.status === 'clarify' ? answer.choices : answer.status === 'unknown' ? answer.near : [];
  if (choices.length > 0) return choices.map(({ query }, at) => ({ query, label: labels[at] ?? '' }));
  if (answer.status !== 'answered' || answer.kind !== 'browse') return [];
  if (answer.topic !== undefined) return [{ query: { kind: 'browse' }, label: phrases(language).card.allTopics }];
  return answer.topics.map(({ topic }) => ({ query: { kind: 'browse', topic }, label: topicName(language, topic) }));
}
