import type { Question } from '../../src/evaluation/question.ts';
import { questionFiles, readQuestionFiles } from '../../src/evaluation/question-files.ts';

/** One message to be timed; messages of one conversation follow each other. */
export interface Message {
  readonly text: string;
  readonly conversation: string | undefined;
}

/** Every development question that the project has. */
export function readDevelopment(): readonly Question[] {
  const read = readQuestionFiles(questionFiles());
  if ('kind' in read) throw new Error(`${read.file} cannot be read`);
  return read;
}

/** Every message of every development question, in order. */
export function devQuestions(): Message[] {
  return readDevelopment().flatMap(({ id, turns }) =>
    turns.map((text) => ({ text, conversation: turns.length > 1 ? id : undefined })),
  );
}
