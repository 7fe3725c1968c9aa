import type { Draft } from '../../curation/proposal.ts';
import { noticeCard } from '../card.ts';
import { type Repliable, reply } from '../reply.ts';
import type { IntakeProblem } from './locales/words.ts';
import { type Desk, refusalCard } from './moderated.ts';
import { proposalCard } from './proposal-card.ts';

/** Says in one sentence why nothing was proposed. */
export function sayProblem(to: Repliable, problem: IntakeProblem, { words }: Desk): Promise<void> {
  return reply(to, noticeCard(words.problem(problem)));
}

/** Hands a draft in and shows what it became. */
export async function propose(to: Repliable, draft: Draft, desk: Desk): Promise<void> {
  const { actor, moderation, language, now } = desk;
  const result = await moderation.curation.desk.propose(actor, draft, now);
  if (!result.ok) return reply(to, refusalCard(result.refusal, language));
  await reply(to, proposalCard(result.value, language));
}
