import { z } from 'zod';

/** A word that moderators taught the bot: one more term of a concept of data/vocabulary. */
export const termSchema = z.strictObject({
  concept: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  language: z.enum(['en', 'zh']),
  term: z.string().trim().min(1).max(80),
});

export type TaughtTerm = z.infer<typeof termSchema>;

/** The key of a taught term's document. */
export const termKey = ({ concept, language, term }: TaughtTerm): string =>
  `${concept}/${language}/${term.toLowerCase()}`;
