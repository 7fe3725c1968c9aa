import type { Answer } from '../answer/answer.ts';
import type { Language } from '../question/language.ts';
import type { LabelledChoice } from './choice-rows.ts';
import { topicName } from './topic-name.ts';

/**
 * What may be clicked below an answer: the readings that it asks about, the nearest things on file, or the topics of the
 * whole catalogue.
 * @param labels the answer's own labels of its choices, in their order.
 */
export function choicesOf(answer: Answer, labels: readonly string[], language: Language): readonly LabelledChoice[] {
  const choices = answer.status === 'clarify' ? answer.choices : answer.status === 'unknown' ? answer.near : [];
  if (choices.length > 0) return choices.map(({ query }, at) => ({ query, label: labels[at] ?? '' }));
  if (answer.status !== 'answered' || answer.kind !== 'browse' || answer.topic !== undefined) return [];
  return answer.topics.map(({ topic }) => ({ query: { kind: 'browse', topic }, label: topicName(language, topic) }));
}
