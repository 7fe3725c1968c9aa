import type { Actor } from '../../curation/actor.ts';
import type { Refusal } from '../../curation/refusal.ts';
import { FactBase } from '../../facts/fact-base.ts';
import type { Language } from '../../question/language.ts';
import { type Card, noticeCard } from '../card.ts';
import type { CommandContext } from '../command.ts';
import { cut } from '../cut.ts';
import { type Repliable, reply } from '../reply.ts';
import { curationWords } from './locales/index.ts';
import type { CurationWords } from './locales/words.ts';
import { actorOf, type Moderation } from './moderation.ts';
import { objectionText } from './objection-text.ts';

/** What a step of a moderator works with. */
export interface Desk extends CommandContext {
  readonly actor: Actor;
  readonly moderation: Moderation;
  readonly words: CurationWords;
}

/** Runs a step for a moderator; anyone else, and anyone elsewhere, gets one sentence. The service checks again. */
export async function moderated(
  interaction: Repliable,
  context: CommandContext,
  run: (desk: Desk) => Promise<void>,
): Promise<void> {
  const { moderation, language } = context;
  const words = curationWords(language);
  if (!moderation) return reply(interaction, noticeCard(words.notHere));
  const actor = actorOf(interaction, moderation);
  if (!actor.mayModerate) return reply(interaction, noticeCard(words.refusal({ kind: 'no-right' })));
  await run({ ...context, actor, moderation, words });
}

const MOST_OBJECTIONS = 8;
const NO_NAMES = new FactBase({
  places: [],
  members: [],
  indicators: [],
  sources: [],
  observations: [],
  statements: [],
});

/** Why a step was not taken, with the rules that it would break; in those the base's names are read. */
export function refusalCard(refusal: Refusal, language: Language, base?: FactBase): Card {
  const words = curationWords(language);
  const objections = refusal.kind === 'breaks-rules' ? refusal.objections : [];
  const lines = objections.slice(0, MOST_OBJECTIONS).map((one) => objectionText(one, base ?? NO_NAMES, language));
  return noticeCard(cut([words.refusal(refusal), ...lines].join('\n'), 2_000));
}
