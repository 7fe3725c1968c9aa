import { wordsFor } from '../answer/text.ts';
import type { Topic } from '../facts/schema.ts';
import type { Language } from '../question/language.ts';

/** A topic's name, in the words that the answers use. */
export function topicName(language: Language, topic: Topic): string {
  const { words, finish } = wordsFor(language);
  return finish(words.topic(topic));
}
